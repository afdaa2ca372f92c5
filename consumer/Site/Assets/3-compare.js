// The comparison: of the sheets that the page has, those that the address names, in a table.
function compare() {
  const sheets = [...byId('sheets').children]
  const nameOf = sheet => sheet.querySelector('h2').textContent
  const byName = [...sheets].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en'))
  const selects = [1, 2, 3, 4].map(number => make('select', { name: 'a', autocomplete: 'off', onchange: choose, ariaLabel: `Entry ${number}` },
    make('option', { value: '' }, number === 1 ? 'Choose an entry' : 'and another'),
    ...byName.map(sheet => make('option', { value: sheet.id }, nameOf(sheet)))))
  byId('choice').append(...selects)
  byId('sheets').hidden = true

  function choose() {
    const query = new URLSearchParams(selects.filter(select => select.value).map(select => ['a', select.value]))
    history.pushState(null, '', `?${query}`)
    show()
  }

  function show() {
    const ids = [...new Set(new URLSearchParams(location.search).getAll('a'))].filter(id => sheets.some(sheet => sheet.id === id)).slice(0, 4)
    selects.forEach((select, index) => { select.value = ids[index] ?? '' })
    const those = ids.map(byId)
    const factsOf = sheet => new Map([...sheet.querySelectorAll('dl > div')].map(fact => [fact.firstElementChild.textContent, [...fact.querySelectorAll('dd')]]))
    const facts = those.map(factsOf)
    // What none of those chosen answers is no row.
    const order = byId('sheets').dataset.facts.split('|')
    const known = new Set(facts.flatMap(each => [...each.keys()]))
    const labels = order.filter(label => known.has(label))
    const rows = labels.map(label => {
      const cells = facts.map((each, index) => {
        const cell = make('td', {}, ...(each.get(label) ?? [make('dd', { className: 'unknown' }, 'not known')]).map(answer => make('div', { className: answer.className }, answer.textContent)))
        cell.dataset.of = nameOf(those[index])
        return cell
      })
      const isSame = cells.length > 1 && cells.every(cell => cell.textContent === cells[0].textContent)
      return make('tr', { className: isSame ? 'same' : '' }, make('th', { scope: 'row' }, label), ...cells)
    })
    const heads = those.map(sheet => make('th', { scope: 'col' }, sheet.querySelector('h2 a').cloneNode(true)))
    const ways = those.map(sheet => {
      const cell = make('td', { className: 'get' }, ...(sheet.querySelector('.get')?.cloneNode(true).childNodes ?? []))
      cell.dataset.of = nameOf(sheet)
      return cell
    })
    rows.unshift(make('tr', {}, make('th', { scope: 'row' }, 'Get it'), ...ways))
    byId('comparison').replaceChildren(...(those.length
      ? [make('table', { className: 'compared' }, make('thead', {}, make('tr', {}, make('th', { scope: 'col' }, 'Fact'), ...heads)), make('tbody', {}, ...rows)),
        make('p', { className: 'note' }, `Not known of any of them: ${order.filter(label => !known.has(label)).join(', ').toLowerCase() || 'nothing'}.`)]
      : [make('p', { className: 'note' }, 'Choose entries above, or mark them in the table of the first page.')]))
  }

  addEventListener('popstate', show)
  show()
}
