// Writes a value as one line of JSON, whatever some take for the end of a line.
export function say (value) {
  console.log(JSON.stringify(value).replace(/[\u0085\u2028\u2029\f]/g, letter => '\\u' + letter.charCodeAt(0).toString(16).padStart(4, '0')))
}
