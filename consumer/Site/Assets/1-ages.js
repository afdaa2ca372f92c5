'use strict'
// Every page is whole without this. It hides rows of the table that were not asked for, keeps what was asked in the address,
// sets entries side by side, and copies. Nothing is fetched: what an entry is judged by stands in its row.

const byId = id => document.getElementById(id)
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children)
  return element
}
// What is spelt differently in Britain and America is spelt one way, as the command does.
const spellings = [['ae', 'e'], ['oe', 'e'], ['our', 'or'], ['lling', 'ling'], ['lled', 'led'], ['grey', 'gray'], ['centre', 'center'], ['isation', 'ization']]
const fold = word => spellings.reduce((text, [british, american]) => text.replaceAll(british, american), word)
const words = text => (text.toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? []).map(fold)

// Ages and numbers, as the command reads them.

const dayUnits = { d: 1, w: 7, m: 365.25 / 12, y: 365.25 }
const ageHelp = 'write 2 years, 30w, or 6 months to 2 years'

function readBound(text, unitOfOther, basis) {
  const match = /^(\d+(?:\.(\d+))?)(?:\s*\+\s*([0-6]))?\s*(d|days?|w|wks?|weeks?|m|mos?|months?|y|yrs?|years?)?$/i.exec(text)
  if (basis === 'c' && /^(birth|newborn|neonate|term)$/i.test(text)) return { from: 0, until: dayUnits.m, words: 'newborn', week: 0 }
  const unit = (match?.[4] ?? unitOfOther)?.[0].toLowerCase()
  if (!match || !unit) return null
  const number = Number(match[1])
  const name = { d: 'day', w: 'week', m: 'month', y: 'year' }[unit]
  // 30+3 weeks are 30 complete weeks and 3 days.
  if (match[3]) {
    if (unit !== 'w' || match[2]) return null
    const days = number * 7 + Number(match[3])
    return { from: days, until: days + 1, words: `${number}+${match[3]} weeks`, week: 0 }
  }
  // Ages are completed units: 10 years last until the eleventh birthday, 4.5 years until 4.6.
  const until = (number + 10 ** -(match[2] ?? '').replace(/0+$/, '').length) * dayUnits[unit]
  return { from: number * dayUnits[unit], until, words: `${number} ${name}${number === 1 ? '' : 's'}`, week: unit === 'w' ? number : 0 }
}

/** Takes off what stands before or behind an age and says what it counts from. */
function splitBasis(text) {
  const before = /^\s*(GA|PMA)\s+(.*)$/i.exec(text)
  const behind = /^(.*?)\s*(\bGW|GA|PMA|gestational(?: age)?|gest\.?|of (?:gestation|pregnancy)|post-?menstrual(?: age)?|chronological(?: age)?|postnatal(?: age)?|since birth|of age|old)\s*$/i.exec(text)
  const [bound, name] = before ? [before[2], before[1]] : behind ? [behind[1], behind[2]] : [text, '']
  const basis = /^p(m|ost-?m)/i.test(name) ? 'p' : /^(g|of (g|p))/i.test(name) ? 'g' : name ? 'c' : null
  return { bound: bound.trim() + (/^gw$/i.test(name) ? ' weeks' : ''), basis }
}

/** Reads an age or a range, as people write it; what it counts from may be written with either end, or be chosen. */
function readAge(text, basisChosen) {
  const rest = text.trim()
  if (!rest) return null
  const isRange = /^(.*?)(?:\.\.\.?|…|\s*–\s*|(?<=[0-9a-z\s])-(?=\s*[0-9])|\bto\b)(.*)$/i.exec(rest)
  const [first, second] = [isRange ? isRange[1] : rest, isRange?.[2] ?? ''].map(splitBasis)
  const chosen = { GA: 'g', PMA: 'p' }[basisChosen] ?? 'c'
  if (isRange && first.basis && (second.basis ?? (second.bound ? chosen : first.basis)) !== first.basis) {
    return { problem: `“${rest}”: both ends count from the same moment. Ask for the time before birth and after it one by one.` }
  }
  const basis = second.basis ?? first.basis ?? chosen
  const low = first.bound ? readBound(first.bound, /[a-z]+$/i.exec(second.bound)?.[0], basis) : { from: 0 }
  const high = !isRange ? low : second.bound ? readBound(second.bound, null, basis) : { until: Infinity }
  if (!first.bound && !second.bound || !low || !high) {
    const range = /^[<>≤≥]/.test(rest) ? ' For a range that is open, write 2 years.. or ..2 years.' : ''
    return { problem: `“${rest}” is not an age: ${ageHelp}.${range}` }
  }
  if (low.from >= high.until) return { problem: `“${rest}”: write the lower age first.` }
  const inWords = [low.words, high.words].filter((each, index, all) => each && all.indexOf(each) === index)
  const said = inWords.length === 2 ? inWords.join('..') : !isRange || (first.bound && second.bound) ? inWords[0] : first.bound ? `${inWords[0]}..` : `..${inWords[0]}`
  const week = low.week || high.week
  const hint = basis === 'c' && week >= 20 && week <= 45 ? ' Before birth? Choose the pregnancy’s beginning.' : ''
  return { from: low.from, until: high.until, basis, text: said + { c: '', g: ' GA', p: ' PMA' }[basis], hint }
}

// The stages of life after birth, with the day that each begins at; one ends where the next begins.
const stageStarts = [
  ['neonatal', 0], ['infant', 28], ['toddler', dayUnits.y], ['child', 3 * dayUnits.y], ['adolescent', 13 * dayUnits.y],
  ['youngAdult', 18 * dayUnits.y], ['adult', 26 * dayUnits.y],
]
function isInStage(stage, from, until) {
  const index = stageStarts.findIndex(([name]) => name === stage)
  return index >= 0 && until > stageStarts[index][1] && from < (stageStarts[index + 1]?.[1] ?? Infinity)
}

const silences = {
  noAge: 'gives no age|give no age',
  noBasis: 'does not say what its ages count from|do not say what their ages count from',
  inDoubt: 'has ages in doubt|have ages in doubt',
  stageWithoutAge: 'gives no age for one of its stages of life|give no age for one of their stages of life',
  broader: 'names only a broader way of imaging|name only a broader way of imaging',
  noUpperAge: 'has no upper age|have no upper age',
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

const isChoice = silence => silence === silences.species || silence === silences.held

// A verdict is true, false, or, where an entry does not tell, why.
function judgeAge(entry, age) {
  if (!entry.ages.length) return silences.noAge
  const met = entry.ages.filter(own => own.basis !== 'u' && (own.basis === 'c') === (age.basis === 'c')
    && own.from < age.until && age.from < own.until)
  const atScan = met.filter(own => own.atScan)
  if (atScan.some(own => own.basis === age.basis)) return true
  if (atScan.length) return silences[age.basis]
  if (met.length) return silences.notAtScan
  if (entry.ages.some(own => own.basis === 'u')) return silences.noBasis
  if (entry.ages.some(own => own.inDoubt)) return silences.inDoubt
  // A stage of life that the entry names, while it gives ages for other stages alone.
  const isWithoutAge = ([stage]) => entry.terms.has('life-stage:' + stage) && isInStage(stage, age.from, age.until)
    && !entry.ages.some(own => own.basis === 'c' && isInStage(stage, own.from, own.until))
  return age.basis === 'c' && stageStarts.some(isWithoutAge) ? silences.stageWithoutAge : false
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
