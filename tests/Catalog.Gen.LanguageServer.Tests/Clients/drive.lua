-- Drives Neovim's own client over the flagship, and writes what its buffers hold to result.json.

local folder = vim.env.CATALOG_FOLDER
local result = { failure = '' }

local function wait(what, is_so)
  assert(vim.wait(60000, is_so, 20), 'waited in vain for ' .. what)
end

local function line(number)
  return vim.api.nvim_buf_get_lines(0, number - 1, number, false)[1]
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params or vim.lsp.util.make_position_params(0, 'utf-16'), 30000)
  for _, answer in pairs(answers or {}) do
    assert(not answer.error, method .. ': ' .. vim.inspect(answer.error))
    return answer.result
  end
end

-- What Neovim's own completion (CTRL-X CTRL-O) would put in.
local function proposals(row, column)
  vim.api.nvim_win_set_cursor(0, { row, column })
  local words = {}
  for _, item in ipairs(vim.lsp.util.text_document_completion_list_to_complete_items(request('textDocument/completion'), '')) do
    table.insert(words, item.word)
  end
  return table.concat(words, '|')
end

local function drive()
  vim.cmd('edit ' .. folder .. '/datasets/dhcp.yaml')
  local client = vim.lsp.start_client({
    name = 'catalog',
    cmd = { 'dotnet', vim.env.CATALOG_TOOL, 'lsp' },
    root_dir = folder,
  })
  vim.lsp.buf_attach_client(0, client)
  wait('the client', function() return #vim.lsp.buf_get_clients(0) == 1 end)

  vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'kind: datasett' })
  wait('a problem', function() return #vim.diagnostic.get(0) == 1 end)
  local problem = vim.diagnostic.get(0)[1]
  result.problem = string.format('%d:%d %s %s', problem.lnum + 1, problem.col + 1, problem.user_data.lsp.code, problem.message)

  vim.api.nvim_win_set_cursor(0, { 3, 8 })
  local params = vim.lsp.util.make_range_params(0, 'utf-16')
  params.context = { diagnostics = {} }
  local actions = request('textDocument/codeAction', params)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  result.mended = line(3)
  wait('no problem', function() return #vim.diagnostic.get(0) == 0 end)
  result.problemsAfter = #vim.diagnostic.get(0)

  vim.api.nvim_win_set_cursor(0, { 3, 1 })
  result.hover = vim.inspect(request('textDocument/hover').contents)

  vim.api.nvim_buf_set_lines(0, 9, 10, false, { 'modalities: []' })
  result.values = proposals(10, 13)
  vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'ki' })
  result.keys = proposals(3, 2)
  vim.api.nvim_buf_set_lines(0, 2, 3, false, { 'kind: dataset' })
  vim.api.nvim_buf_set_lines(0, 9, 10, false, { 'modalities: [T1w]' })

  local last = vim.api.nvim_buf_line_count(0)
  vim.api.nvim_buf_set_lines(0, last, last, false, { 'derivedFrom: [feta]' })
  vim.api.nvim_win_set_cursor(0, { last + 1, 15 })
  wait('the entry without a problem', function() return #vim.diagnostic.get(0) == 0 end)
  result.definition = vim.uri_to_fname(request('textDocument/definition')[1].uri)

  local rename = vim.lsp.util.make_position_params(0, 'utf-16')
  rename.newName = 'feta-2021'
  vim.lsp.util.apply_workspace_edit(request('textDocument/rename', rename), 'utf-16')
  result.renamed = line(last + 1)
  vim.lsp.stop_client(client)
end

local is_done, failure = pcall(drive)
if not is_done then
  result.failure = tostring(failure)
end

local file = io.open(folder .. '/result.json', 'w')
file:write(vim.json.encode(result))
file:close()
vim.cmd('qall!')
