// The first page: its filters, its order, its keys, and what is told of them.
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
  // The terms that include an option stand above it, less far in.
  for (const { options } of facets) {
    const above = []
    for (const option of options) {
      above.length = Number(/depth-(\d)/.exec(option.label.className)?.[1] ?? 0)
      option.broader = [...above]
      above.push(option.value)
    }
  }
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
        const [, basis, from, until, no, doubt] = /^(\w)([\d.]+)_([\d.]*)(!?)(\??)$/.exec(text)
        return { basis, from: Number(from), until: until ? Number(until) : Infinity, atScan: !no, inDoubt: !!doubt }
      }),
      subjects: { count: Number(count), mark },
      words: ` ${words(found.join(' ')).join(' ')} `,
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
    if (words(form.search.value).length) pairs.push(['search', form.search.value.trim()])
    if (form.sort.value) pairs.push(['sort', form.sort.value])
    return pairs
  }

  let passedOver = []
  /** Sets the controls to what the address says; what it says in other words is understood. */
  function readAddress() {
    const query = new URLSearchParams(location.search)
    form.reset()
    passedOver = []
    for (const facet of facets) {
      const values = query.getAll(facet.name)
      if (!values.length) continue
      for (const option of facet.options) option.box.checked = false
      for (const value of values) {
        const isCalled = option => [option.value, ...(option.box.dataset.names ?? '').split('|')].some(name => name.toLowerCase() === value.toLowerCase())
        const option = facet.options.find(each => each.value === value) ?? facet.options.find(isCalled)
        if (option) option.box.checked = true
        else if (value !== 'any') passedOver.push(`“${value}” is no ${facet.name.replace('-', ' ')} that is known: passed over`)
      }
    }
    const passOver = name => passedOver.push(`not understood: ${name}=${query.get(name)}`)
    const known = [...facets.map(facet => facet.name), 'age', 'basis', 'subjects', 'at-least', 'at-most', 'held', 'search', 'sort']
    for (const name of new Set(query.keys())) if (!known.includes(name)) passOver(name)
    const basis = ['', 'GA', 'PMA'].find(each => each === (query.get('basis') ?? '').toUpperCase())
    if (basis === undefined) passOver('basis')
    const age = readAge(query.get('age') ?? '', basis)
    form.age.value = age?.problem ? query.get('age') : (age?.text ?? '').replace(/ (GA|PMA)$/, '').replace(/(.)\.\.(.)/, '$1 to $2')
    form.basis.value = age ? { g: 'GA', p: 'PMA' }[age.basis] ?? basis ?? '' : basis ?? ''
    const [, least, most] = /^(\d*)(?:\.\.|-|–)(\d*)$/.exec(query.get('subjects') ?? '') ?? []
    if (query.get('subjects') && least === undefined) passOver('subjects')
    form['at-least'].value = least || query.get('at-least') || ''
    form['at-most'].value = most || query.get('at-most') || ''
    for (const name of ['at-least', 'at-most']) if (query.get(name) && !form[name].value) passOver(name)
    form.held.checked = query.get('held') === 'yes' || query.get('held') === ''
    if (query.has('held') && !form.held.checked && query.get('held') !== 'no') passOver('held')
    form.search.value = query.get('search') ?? ''
    form.sort.value = query.get('sort') ?? ''
    if (form.sort.selectedIndex < 0) {
      passOver('sort')
      form.sort.value = ''
    }
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

  const order = ['species', 'held', 'modality', 'life-stage', 'age', 'kind', 'design', 'subjects', 'access', 'host', 'status', 'search']
  /** The conditions, in the order in which their silence is told: the command's. */
  function conditions() {
    const all = [{ name: 'held', judge: entry => form.held.checked || !entry.terms.has('held:yes') || silences.held }]
    for (const facet of facets) {
      const terms = chosen(facet).map(option => option.term)
      if (!terms.length) continue
      const silence = isUsual(facet) ? silences.species : facet.silence
      const mayBeSilent = entry => isUsual(facet) || ![...entry.terms].some(term => term.startsWith(facet.name + ':') && !term.endsWith(':unknown'))
      const judgeRest = entry => silence && mayBeSilent(entry) ? silence : chosen(facet).map(option => mayBeMeant(entry, facet, option)).find(Boolean) ?? false
      all.push({ name: facet.name, judge: entry => terms.some(term => entry.terms.has(term)) || judgeRest(entry) })
    }
    const age = readAge(form.age.value, form.basis.value)
    byId('age-note').textContent = age?.problem ?? (age ? `${age.text.replace('..', ' to ')}${age.basis === 'c' ? ' since birth' : ''}.${age.hint}` : '')
    if (age && !age.problem) all.push({ name: 'age', judge: entry => judgeAge(entry, age) })
    const [least, most] = [form['at-least'].value, form['at-most'].value]
    if (least || most) all.push({ name: 'subjects', judge: entry => judgeSubjects(entry, Number(least), most ? Number(most) : Infinity) })
    const wanted = words(form.search.value)
    if (wanted.length) all.push({
      name: 'search',
      // A number or a single letter begins too many words: it is one itself. A plural finds the singular, too: newborns, newborn.
      judge: entry => wanted.every(word => word.length === 1 || /^\p{Nd}+$/u.test(word) ? entry.words.includes(` ${word} `)
        : entry.words.includes(' ' + word) || (word.length > 3 && word.endsWith('s') && entry.words.includes(` ${word.slice(0, -1)} `))),
    })
    return all.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
  }

  /** Why an entry that lacks a value may have it: it names a broader one, or its ages have no upper end. */
  function mayBeMeant(entry, facet, option) {
    if (facet.name === 'modality') return option.broader.some(value => entry.terms.has('own:' + value)) && silences.broader
    const mayGoOn = facet.name === 'life-stage' && entry.ages.some(own => own.basis === 'c' && own.until === Infinity && isInStage(option.value, own.from, Infinity))
    return mayGoOn && silences.noUpperAge
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
      // Of animals, and of what is held back, nothing is said where something else is not known of them, too.
      if (failed.length === 1 ? failed[0].verdict : failed.length && failed.every(each => each.verdict && !isChoice(each.verdict))) leftOut.set(failed[0].verdict, [...leftOut.get(failed[0].verdict) ?? [], entry])
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
    sort()
    tell(leftOut)
  }

  // Scans are no subjects, and a goal is no count: neither is set against one.
  const rank = ({ subjects: { count, mark } }) => /[sg]/.test(mark) ? 0 : count
  function sort() {
    const by = form.sort.value
    const sorted = [...entries].sort((a, b) => by === 'name' ? a.name.localeCompare(b.name, 'en')
      : by === 'subjects' ? rank(b) - rank(a) : a.index - b.index)
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
      const text = option?.title ?? { held: 'held back, too', species: 'any species', search: `“${value}”`, subjects: `${value.replace('..', '–')} subjects` }[name] ?? value.replace(/(.)\.\.(.)/, '$1 to $2')
      const chip = make('button', { type: 'button', ariaLabel: `Remove ${text}`, onclick: () => remove(name, option) }, `${text} ×`)
      return make('li', {}, chip)
    }))
    byId('left-out').replaceChildren(...(pairs.length ? [...leftOut] : []).map(([silence, those]) => {
      const line = make('li', {}, `${those.length} ${those.length === 1 ? 'entry' : 'entries'} ${silence.split('|')[those.length === 1 ? 0 : 1]}: not considered`)
      if (those.length < 6) those.forEach((entry, index) => line.append(index ? ', ' : ' – ', make('a', { href: entry.link.href }, entry.name)))
      return line
    }), ...passedOver.map(text => make('li', {}, text)))
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
