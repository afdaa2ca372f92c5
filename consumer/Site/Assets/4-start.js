// What any page may have: text to copy; and what each page starts with.
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
