#!/usr/bin/env bash
# The official JSON Schema test suite by three validators in one run: Catalog.Gen, JsonSchema.Net and ajv.
# Needs the suite (../shared/corpora beside the repository, or as the first argument), .NET and Node.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
suite=${1:-$root/../shared/corpora/json-schema-test-suite}
cd "$here" && npm ci --silent
dotnet test "$root/tests/Catalog.Gen.Engine.Tests" --filter "FullyQualifiedName~SuiteComparisonTests" --logger "console;verbosity=detailed" | grep -E '^ *(Catalog.Gen|JsonSchema.Net) \|' | sed 's/^ *//'
node ajv.mjs "$suite"
