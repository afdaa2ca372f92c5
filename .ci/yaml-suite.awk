# Reads the YAML test suite's src/*.yaml, writes each case's text into the folder `cases`, and prints what is expected of
# all of them as JSON. Run with LC_ALL=C, so that every awk takes the texts as bytes.
#
# The files are YAML, but all of one form, which is all that is read here: a list of mappings at the left edge, whose
# values are a block literal, a quoted text or a plain text. Whatever else is met ends the run with an error.
#
# A case without a name or a tree has those of the file's first case; nothing else carries over. It is valid unless it
# has `fail`. Its documents are counted in the tree, which lists the events that a parser should give. Its JSON is only
# given where it holds one document, since several are not one JSON text.

BEGIN {
    for (code = 1; code < 32; code++) escapes[sprintf("%c", code)] = sprintf("\\u%04x", code)
    escapes["\n"] = "\\n"; escapes["\t"] = "\\t"; escapes["\r"] = "\\r"; escapes["\b"] = "\\b"; escapes["\f"] = "\\f"
    escapes["\""] = "\\\""; escapes["\\"] = "\\\\"
    printf "{"
}

FNR == 1 {
    end_case()
    id = FILENAME
    sub(/.*\//, "", id)
    sub(/\.yaml$/, "", id)
    id = tolower(id)
    number = 0
    name = tree = ""
}

in_block && continues_block($0) { next }

/^---$/ || /^ *$/ { end_value(); next }

/^- / { end_case(); in_case = 1; $0 = "  " substr($0, 3) }

/^  [a-z]+:( |$)/ {
    end_value()
    key = $1
    sub(/:$/, "", key)
    text = $0
    sub(/^  [a-z]+: */, "", text)
    if (text ~ /^\|[1-9]?[-+]?$/) {
        in_block = 1
        block = ""
        match(text, /[1-9]/)
        # The indent that is written counts from the mapping's own, which is two.
        indent = RSTART ? 2 + substr(text, RSTART, 1) : 0
        chomping = text ~ /-$/ ? "-" : text ~ /\+$/ ? "+" : ""
        text = ""
    }
    next
}

# A plain or quoted text that goes on in the next line.
key != "" && /^    / { line = $0; sub(/^ +/, "", line); text = text " " line; next }

{ fail("cannot read this line") }

END {
    if (failed) exit 1
    end_case()
    printf "\n}"
}

# Whether a line belongs to the block literal; it is then taken.
function continues_block(line,    spaces) {
    match(line, /^ */)
    spaces = RLENGTH
    if (spaces < length(line)) {
        if (!indent) indent = spaces
        if (indent <= 2 || spaces < indent) return 0
    }
    block = block substr(line, (indent ? indent : spaces) + 1) "\n"
    return 1
}

function end_value() {
    if (key == "") return
    if (in_block) {
        text = block
        if (chomping != "+") {
            sub(/\n+$/, "", text)
            if (chomping == "" && text != "") text = text "\n"
        }
    }
    else if (text ~ /^'.*'$/) {
        text = substr(text, 2, length(text) - 2)
        gsub(/''/, "'", text)
    }
    else if (text ~ /^".*"$/) {
        text = substr(text, 2, length(text) - 2)
        gsub(/\\"/, "\"", text)
        if (text ~ /\\/) fail("cannot read this escape")
    }
    else if (text ~ /^[>&*!{\["']/) fail("cannot read this value")
    else if (text == "null") text = ""
    values[key] = text
    in_block = 0
    key = ""
}

function end_case(    file, documents, json) {
    end_value()
    if (!in_case) return
    in_case = 0
    if (!number) {
        name = values["name"]
        tree = values["tree"]
    }
    if (!("yaml" in values)) fail("a case has no yaml")
    file = sprintf("%s-%02d", id, number)
    printf "%s", shown(values["yaml"]) > (cases "/" file ".yaml")
    close(cases "/" file ".yaml")
    if (!("tree" in values)) values["tree"] = tree
    documents = gsub(/\+DOC/, "&", values["tree"])
    json = !("fail" in values) && documents == 1 && values["json"] != "" ? "\"" escaped(shown(values["json"])) "\"" : "null"
    printf "%s\n \"%s\": {\n", (cases_written++ ? "," : ""), file
    printf "  \"name\": \"%s\",\n", escaped(("name" in values) ? values["name"] : name)
    printf "  \"valid\": %s,\n", ("fail" in values) ? "false" : "true"
    printf "  \"documents\": %d,\n", documents
    printf "  \"json\": %s\n }", json
    for (each in values) delete values[each]
    number++
}

# The text that a case's signs stand for: a space, a tab, a carriage return, a byte order mark, nothing (it keeps empty
# lines at the end), and no line break at the end.
function shown(text) {
    gsub(/␣/, " ", text)
    gsub(/(—)*»/, "\t", text)
    gsub(/←/, "\r", text)
    gsub(/⇔/, "\357\273\277", text)
    gsub(/↵/, "", text)
    sub(/∎\n$/, "", text)
    return text
}

function escaped(text,    result, i, c) {
    result = ""
    for (i = 1; i <= length(text); i++) {
        c = substr(text, i, 1)
        result = result ((c in escapes) ? escapes[c] : c)
    }
    return result
}

function fail(why) {
    printf "%s(%d): %s: %s\n", FILENAME, FNR, why, $0 > "/dev/stderr"
    failed = 1
    exit 1
}
