'use strict'
// Every page is whole without this. It hides rows of the table that were not asked for, keeps what was asked in the address,
// sets entries side by side, and copies. Nothing is fetched: what an entry is judged by stands in its row.

const byId = id => document.getElementById(id)
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
const words = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

// ---- Ages and numbers, as the command reads them. ----

const dayUnits = { d: 1, w: 7, m: 365.25 / 12, y: 365.25 }
const ageHelp = 'write 2 years, 30w, or 6 months to 2 years'

function readBound(text, unitOfOther) {
  const match = /^(\d+(?:\.(\d+))?)\s*(d|days?|w|wks?|weeks?|m|mos?|months?|y|yrs?|years?)?$/i.exec(text)
  if (/^(birth|newborn)$/i.test(text)) return { from: 0, until: dayUnits.m, unit: 'm', words: 'newborn', week: 0 }
  const unit = (match?.[3] ?? unitOfOther)?.[0].toLowerCase()
  if (!match || !unit) return null
  const number = Number(match[1])
  // Ages are completed units: 10 years last until the eleventh birthday, 4.5 years until 4.6.
  const until = (number + 10 ** -(match[2] ?? '').replace(/0+$/, '').length) * dayUnits[unit]
  const name = { d: 'day', w: 'week', m: 'month', y: 'year' }[unit]
  return { from: number * dayUnits[unit], until, unit, words: `${number} ${name}${number === 1 ? '' : 's'}`, week: unit === 'w' ? number : 0 }
}

/** Reads an age or a range; what stands behind it says what it counts from. */
function readAge(text, basisChosen) {
  const behind = /\s+(GA|PMA|gestational|postmenstrual)\s*$/i.exec(text)
  const basis = behind ? behind[1][0].toLowerCase() : basisChosen === 'GA' ? 'g' : basisChosen === 'PMA' ? 'p' : 'c'
  const rest = (behind ? text.slice(0, behind.index) : text).trim()
  if (!rest) return null
  const parts = rest.split(/\s*(?:\.\.+|…|–|-|\bto\b)\s*/i)
  const other = parts[1] && /[a-z]+$/i.exec(parts[1])?.[0]
  const low = parts[0] ? readBound(parts[0], other) : { from: 0 }
  const high = parts.length === 1 ? low : parts[1] ? readBound(parts[1]) : { until: Infinity }
  if (parts.length > 2 || !low || !high) return { problem: `“${rest}” is not an age: ${ageHelp}.` }
  if (low.from >= high.until) return { problem: `“${rest}”: write the lower age first.` }
  const inWords = [low.words, high.words].filter((each, index, all) => each && all.indexOf(each) === index)
  const said = inWords.length === 2 ? inWords.join('..') : parts.length === 1 ? inWords[0] : parts[0] ? `${inWords[0]}..` : `..${inWords[0]}`
  const week = low.week || high.week
  const hint = basis === 'c' && week >= 20 && week <= 45 ? ' Before birth? Choose the pregnancy’s beginning.' : ''
  return { from: low.from, until: high.until, basis, text: said + { c: '', g: ' GA', p: ' PMA' }[basis], hint }
}

const silences = {
  noAge: 'gives no age|give no age',
  noBasis: 'does not say what its ages count from|do not say what their ages count from',
  notAtScan: 'gives no age at the scan|give no age at the scan',
  g: 'counts postmenstrual age|count postmenstrual age',
  p: 'counts gestational age|count gestational age',
  noCount: 'does not say how many were imaged|do not say how many were imaged',
  scans: 'counts scans, not subjects|count scans, not subjects',
  goal: 'gives a goal, not a count|give a goal, not a count',
  openCount: 'gives a count that is no exact one|give a count that is no exact one',
  species: 'is of animals (choose a species)|are of animals (choose a species)',
  held: 'is held back (choose it under Curation)|are held back (choose them under Curation)',
}

// A verdict is true, false, or, where an entry does not tell, why.
function judgeAge(entry, age) {
  if (!entry.ages.length) return silences.noAge
  const met = entry.ages.filter(own => own.basis !== 'u' && (own.basis === 'c') === (age.basis === 'c')
    && own.from < age.until && age.from < own.until)
  const atScan = met.filter(own => own.atScan)
  if (atScan.some(own => own.basis === age.basis)) return true
  if (atScan.length) return silences[age.basis]
  if (met.length) return silences.notAtScan
  return entry.ages.some(own => own.basis === 'u') ? silences.noBasis : false
}

function judgeSubjects(entry, least, most) {
  const { count, mark } = entry.subjects
  if (!count) return silences.noCount
  if (mark.includes('s')) return silences.scans
  if (mark.includes('g')) return silences.goal
  const within = count >= least && count <= most
  if (!mark.includes('+')) return within
  return within && most === Infinity ? true : count > most ? false : silences.openCount
}

// ---- The first page. ----

function find() {
  const form = byId('filters')
  const facets = [...form.querySelectorAll('fieldset[data-facet]')].map(fieldset => ({
    name: fieldset.dataset.facet,
    silence: fieldset.dataset.silence,
    options: [...fieldset.querySelectorAll('input')].map(box => {
      const label = box.closest('label')
      return { box, label, value: box.value, term: `${box.name}:${box.value}`, title: label.children[1].textContent, count: label.querySelector('.count') }
    }),
  }))
  const namesOf = new Map(facets.flatMap(facet => facet.options)
    .map(option => [option.term, `${option.value} ${option.title} ${option.box.dataset.names ?? ''}`]))
  const body = byId('table').tBodies[0]
  const entries = [...body.rows].map((row, index) => {
    const link = row.cells[0].querySelector('a')
    const terms = row.dataset.terms.split(' ')
    const get = row.querySelector('.get a')
    const [, count, mark] = /^(\d*)(.*)$/.exec(row.dataset.subjects ?? '')
    const found = [row.textContent, row.dataset.words, get?.href ?? '', ...terms.map(term => namesOf.get(term) ?? '')]
    return {
      row, index, link, terms: new Set(terms), name: link.textContent, id: row.id, get,
      ages: (row.dataset.ages ?? '').split(' ').filter(Boolean).map(text => {
        const [, basis, from, until, no] = /^(\w)([\d.]+)_([\d.]*)(!?)$/.exec(text)
        return { basis, from: Number(from), until: until ? Number(until) : Infinity, atScan: !no }
      }),
      subjects: { count: Number(count), mark },
      words: ' ' + words(found.join(' ')).join(' '),
    }
  })

  const chosen = facet => facet.options.filter(option => option.box.checked)
  const isUsual = facet => facet.name === 'species' && chosen(facet).map(option => option.value).join() === 'human'

  /** What is asked, as the address and the command line say it. */
  function asked() {
    const pairs = []
    for (const facet of facets) {
      if (isUsual(facet)) continue
      const values = chosen(facet).map(option => option.value)
      pairs.push(...(facet.name === 'species' && !values.length ? ['any'] : values).map(value => [facet.name, value]))
    }
    const age = readAge(form.age.value, form.basis.value)
    if (age && !age.problem) pairs.push(['age', age.text])
    const [least, most] = [form['at-least'].value, form['at-most'].value]
    if (least || most) pairs.push(['subjects', `${least}..${most}`])
    if (form.held.checked) pairs.push(['held', 'yes'])
    if (form.search.value.trim()) pairs.push(['search', form.search.value.trim()])
    if (form.sort.value) pairs.push(['sort', form.sort.value])
    return pairs
  }

  /** Sets the controls to what the address says; what it says in other words is understood. */
  function readAddress() {
    const query = new URLSearchParams(location.search)
    form.reset()
    for (const facet of facets) {
      const values = query.getAll(facet.name).map(value => value.toLowerCase())
      if (!values.length) continue
      for (const option of facet.options) {
        const names = [option.value, ...(option.box.dataset.names ?? '').split('|')].map(name => name.toLowerCase())
        option.box.checked = values.some(value => names.includes(value))
      }
    }
    const age = readAge(query.get('age') ?? '', '')
    form.age.value = age?.problem ? query.get('age') : (age?.text ?? '').replace(/ (GA|PMA)$/, '').replace(/(.)\.\.(.)/, '$1 to $2')
    form.basis.value = { g: 'GA', p: 'PMA' }[age?.basis] ?? ''
    const [least, most] = (query.get('subjects') ?? '').split('..')
    form['at-least'].value = least ?? ''
    form['at-most'].value = most ?? ''
    form.held.checked = query.has('held')
    form.search.value = query.get('search') ?? ''
    form.sort.value = query.get('sort') ?? ''
  }

  let typed = null
  function writeAddress(control) {
    const query = new URLSearchParams(asked()).toString()
    const address = query ? `?${query}` : location.pathname
    // What is typed into one field is one step back.
    const isTyping = control?.matches('input:not([type=checkbox])')
    if (isTyping && typed === control) history.replaceState(null, '', address)
    else if ((location.search || '?') !== (query ? address : '?')) history.pushState(null, '', address)
    typed = isTyping ? control : null
  }

  /** The conditions, in the order in which their silence is told. */
  function conditions() {
    const all = [{ name: 'held', judge: entry => form.held.checked || !entry.terms.has('held:yes') || silences.held }]
    for (const facet of [...facets].sort((a, b) => (b.name === 'species') - (a.name === 'species'))) {
      const terms = chosen(facet).map(option => option.term)
      if (!terms.length) continue
      const silence = isUsual(facet) ? silences.species : facet.silence
      const mayBeSilent = entry => isUsual(facet) || ![...entry.terms].some(term => term.startsWith(facet.name + ':') && !term.endsWith(':unknown'))
      all.push({ name: facet.name, judge: entry => terms.some(term => entry.terms.has(term)) || (silence && mayBeSilent(entry) ? silence : false) })
    }
    const age = readAge(form.age.value, form.basis.value)
    byId('age-note').textContent = age?.problem ?? (age ? `${age.text.replace('..', ' to ')}${age.basis === 'c' ? ' since birth' : ''}.${age.hint}` : '')
    if (age && !age.problem) all.push({ name: 'age', judge: entry => judgeAge(entry, age) })
    const [least, most] = [form['at-least'].value, form['at-most'].value]
    if (least || most) all.push({ name: 'subjects', judge: entry => judgeSubjects(entry, Number(least), most ? Number(most) : Infinity) })
    const wanted = words(form.search.value).map(word => ' ' + word)
    if (wanted.length) all.push({
      name: 'search',
      // A plural finds the singular: newborns, newborn.
      judge: entry => wanted.every(word => entry.words.includes(word) || (/..[^s]s$/.test(word) && entry.words.includes(word.slice(0, -1)))),
    })
    return all
  }

  let found = entries
  function apply() {
    const all = conditions()
    const onlyBut = new Map(all.map(condition => [condition.name, []]))
    const whole = []
    const leftOut = new Map()
    for (const entry of entries) {
      const failed = []
      for (const { name, judge } of all) {
        const verdict = judge(entry)
        if (verdict !== true) failed.push({ name, verdict })
      }
      entry.row.hidden = failed.length > 0
      if (!failed.length) whole.push(entry)
      else if (failed.length === 1) onlyBut.get(failed[0].name).push(entry)
      if (failed.length && failed.every(each => each.verdict)) leftOut.set(failed[0].verdict, [...leftOut.get(failed[0].verdict) ?? [], entry])
    }
    found = whole
    for (const facet of facets) {
      const reachable = [...whole, ...onlyBut.get(facet.name) ?? []]
      for (const option of facet.options) {
        const count = reachable.filter(entry => entry.terms.has(option.term)).length
        option.count.textContent = count
        option.label.classList.toggle('empty', !count)
      }
    }
    order()
    tell(leftOut)
  }

  function order() {
    const by = form.sort.value
    const sorted = [...entries].sort((a, b) => by === 'name' ? a.name.localeCompare(b.name, 'en')
      : by === 'subjects' ? b.subjects.count - a.subjects.count : a.index - b.index)
    if ([...body.rows].some((row, index) => row !== sorted[index].row)) body.append(...sorted.map(entry => entry.row))
    if (by) found = sorted.filter(entry => !entry.row.hidden)
  }

  function tell(leftOut) {
    const pairs = asked().filter(([name]) => name !== 'sort')
    byId('found').textContent = pairs.length
      ? `${found.length} ${found.length === 1 ? 'entry' : 'entries'} of ${entries.length}`
      : `${found.length} entries`
    byId('show').textContent = `Show ${found.length} ${found.length === 1 ? 'entry' : 'entries'}`
    byId('nothing').hidden = found.length > 0
    byId('chosen-count').textContent = pairs.length ? ` (${pairs.length})` : ''
    byId('command').textContent = ['pedi list', ...asked().filter(([, value]) => value !== 'any').map(([name, value]) =>
      name === 'held' ? '--held' : `--${name} ${/^[\w.-]+$/.test(value) ? value : `"${value}"`}`)].join(' ')
    byId('chips').replaceChildren(...pairs.map(([name, value]) => {
      const option = facets.find(facet => facet.name === name)?.options.find(each => each.value === value)
      const text = option?.title ?? { held: 'held back, too', species: 'any species', search: `“${value}”`, subjects: `${value.replace('..', '–')} subjects` }[name] ?? value
      const chip = make('button', { type: 'button', ariaLabel: `Remove ${text}`, onclick: () => remove(name, option) }, `${text} ×`)
      return make('li', {}, chip)
    }))
    byId('left-out').replaceChildren(...(pairs.length ? [...leftOut] : []).map(([silence, those]) => {
      const line = make('li', {}, `${those.length} ${those.length === 1 ? 'entry' : 'entries'} ${silence.split('|')[those.length === 1 ? 0 : 1]}: not considered`)
      if (those.length < 6) those.forEach((entry, index) => line.append(index ? ', ' : ' – ', make('a', { href: entry.link.href }, entry.name)))
      return line
    }))
  }

  function remove(name, option) {
    if (option) option.box.checked = false
    else if (name === 'species') facets.find(facet => facet.name === name).options.forEach(each => { each.box.checked = each.value === 'human' })
    else if (name === 'held') form.held.checked = false
    else if (name === 'subjects') form['at-least'].value = form['at-most'].value = ''
    else form[name].value = ''
    changed()
  }

  function changed(event) {
    writeAddress(event?.target)
    apply()
  }

  function save() {
    const cell = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    const plain = element => element?.querySelector('.unknown') ? '' : (element?.textContent ?? '').trim().replace(/\s+/g, ' ')
    const lines = found.map(entry => [
      entry.id, entry.name, plain(entry.row.querySelector('.kind')), plain(entry.row.querySelector('td.ages')), plain(entry.row.querySelector('.modalities')),
      plain(entry.row.querySelector('td.subjects')), plain(entry.row.querySelector('.access')), entry.get?.href ?? '',
    ])
    const csv = [['id', 'name', 'kind', 'ages', 'modalities', 'subjects', 'access', 'link'], ...lines].map(line => line.map(cell).join(',')).join('\r\n') + '\r\n'
    const link = make('a', { download: 'entries.csv', href: URL.createObjectURL(new Blob([csv], { type: 'text/csv' })) })
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 1000)
  }

  function clear() {
    history.pushState(null, '', location.pathname)
    readAddress()
    apply()
  }

  /** The keys: to the search, from there to what was found, and along it. */
  function onKey(event) {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (key === '/' && !target.matches('input, select, textarea')) form.search.focus()
    else if (target === form.search && (key === 'Enter' || key === 'ArrowDown')) found[0]?.link.focus()
    else if (target === form.search && key === 'Escape') { form.search.value = ''; changed(event) }
    else if (target.matches('th[scope=row] > a') && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const next = found.findIndex(entry => entry.link === target) + (key === 'ArrowDown' ? 1 : -1)
      if (next < 0) form.search.focus()
      else found[next]?.link.focus()
    } else return
    event.preventDefault()
  }

  function offerComparison() {
    const boxes = entries.map(entry => {
      const box = make('input', { type: 'checkbox', className: 'compare', title: 'Compare', ariaLabel: `Compare ${entry.name}`, autocomplete: 'off' })
      entry.row.cells[0].prepend(box)
      return { box, entry }
    })
    const picked = () => boxes.filter(({ box }) => box.checked).map(({ entry }) => entry)
    const show = () => {
      const those = picked()
      byId('tray').hidden = !those.length
      byId('tray-text').textContent = `To compare: ${those.map(entry => entry.name).join(', ')}`
      byId('tray-link').href = 'compare.html?' + new URLSearchParams(those.map(entry => ['a', entry.id]))
      for (const { box } of boxes) box.disabled = those.length >= 4 && !box.checked
    }
    body.addEventListener('change', show)
    byId('tray-clear').onclick = () => { for (const { box } of boxes) box.checked = false; show() }
    show()
  }

  const wide = matchMedia('(min-width: 68rem)')
  const fold = () => { byId('panel').open = wide.matches }
  wide.addEventListener('change', fold)
  fold()
  form.addEventListener('submit', event => {
    event.preventDefault()
    fold()
    byId('entries').scrollIntoView()
    found[0]?.link.focus({ preventScroll: true })
  })
  for (const control of form.elements) control.addEventListener(control.matches('select, [type=checkbox]') ? 'change' : 'input', changed)
  addEventListener('popstate', () => { typed = null; readAddress(); apply() })
  document.addEventListener('keydown', onKey)
  byId('csv').onclick = save
  byId('clear').onclick = clear
  readAddress()
  apply()
  offerComparison()
}

// ---- The comparison. ----

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
    // All sheets ask the same in the same order; what none of those chosen answers is no row.
    const order = [...new Set(sheets.flatMap(sheet => [...factsOf(sheet).keys()]))].filter(label => label !== 'Not known')
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

// ---- An entry's page. ----

for (const button of document.querySelectorAll('button[data-copy]')) {
  button.onclick = async () => {
    const text = byId(button.dataset.copy)
    try {
      await navigator.clipboard.writeText(text.textContent)
      button.textContent = 'Copied'
    } catch {
      // No clipboard where the page is a file, say: the text is marked, for the reader to copy.
      getSelection().selectAllChildren(text)
      button.textContent = 'Marked: copy it'
    }
  }
}

if (byId('filters')) find()
if (byId('sheets')) compare()
document.documentElement.dataset.ready = ''
