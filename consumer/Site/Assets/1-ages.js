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

// Ages and numbers, as the command reads them.

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
