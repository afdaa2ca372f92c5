#!/usr/bin/env bash
# The step of the action: installs the command where it is not there, and runs 'catalog check'. What is asked comes in variables.
set -euo pipefail
tool=${CATALOG_TOOL-}
if [ -z "$tool" ]; then
  folder=${RUNNER_TEMP:?}/catalog-tool
  install=(--tool-path "$folder")
  [ -z "${CATALOG_VERSION-}" ] || install+=(--version "$CATALOG_VERSION")
  dotnet tool install Catalog.Gen.Tool "${install[@]}" >&2
  tool=$folder/catalog
fi

arguments=(check --format github)
[ "${CATALOG_LOCKED-true}" != true ] || arguments+=(--locked)
[ "${CATALOG_EVALUATE-false}" != true ] || arguments+=(--evaluate)
[ -z "${CATALOG_CHANGED-}" ] || arguments+=(--changed "$CATALOG_CHANGED")
paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<< "${CATALOG_PATHS-.}"

# Behind '--' nothing is an option, whatever a path is called.
exec "$tool" "${arguments[@]}" -- "${paths[@]}"
