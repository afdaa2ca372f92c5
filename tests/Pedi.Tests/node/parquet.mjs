// node parquet.mjs <file>: the columns, the metadata and the rows of a Parquet file, in JSON.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { say } from './say.mjs'

const file = await asyncBufferFromFile(process.argv[2])
const metadata = await parquetMetadataAsync(file)
say({
  metadata: Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value])),
  columns: metadata.schema.slice(1).map(({ name, type, converted_type, repetition_type }) => [name, type, converted_type, repetition_type].filter(Boolean).join(' ')),
  rows: await parquetReadObjects({ file })
})
