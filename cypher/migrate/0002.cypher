// Records of payments that several records tell of: the payment is a TRANSFER, what each file says of it a RECORD.
// name: record
CREATE CONSTRAINT record_id IF NOT EXISTS FOR ()-[r:RECORD]-() REQUIRE r.id IS UNIQUE
// name: record-of
CREATE INDEX record_of IF NOT EXISTS FOR ()-[r:RECORD]-() ON (r.of)
// name: record-source-id
CREATE INDEX record_source_id IF NOT EXISTS FOR ()-[r:RECORD]-() ON (r.sourceId)
// name: record-mtcn
CREATE INDEX record_mtcn IF NOT EXISTS FOR ()-[r:RECORD]-() ON (r.mtcn)
// name: record-end-to-end-id
CREATE INDEX record_end_to_end_id IF NOT EXISTS FOR ()-[r:RECORD]-() ON (r.endToEndId)
