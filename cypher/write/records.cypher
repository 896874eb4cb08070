// name: count
MATCH ()-[r:RECORD]->() RETURN count(r) AS records
// name: known
UNWIND $ids AS id
MATCH ()-[r:RECORD {id: id}]->()
RETURN r.id AS id, r.contentHash AS contentHash, r.sources AS sources
// name: hashes
UNWIND $ids AS id
MATCH ()-[r:RECORD {id: id}]->()
RETURN r.id AS id, r.contentHash AS contentHash
// name: payments
// The payment that an id stands for: its own, or the one that its record tells of.
UNWIND $ids AS id
CALL {
  WITH id
  MATCH ()-[t:TRANSFER {id: id}]->() RETURN t.id AS payment
  UNION
  WITH id
  MATCH ()-[r:RECORD {id: id}]->() RETURN r.of AS payment
}
RETURN id, payment
// name: only
UNWIND $ids AS id
MATCH (a:Account)-[t:TRANSFER {id: id}]->(b:Account) WHERE t.records IS NULL
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: of
UNWIND $ids AS id
MATCH (a:Account)-[r:RECORD {of: id}]->(b:Account)
RETURN id AS payment, a.key AS payer, b.key AS payee, r.side AS side, properties(r) AS transfer
// name: drop
UNWIND $ids AS id
OPTIONAL MATCH ()-[t:TRANSFER {id: id}]->()
OPTIONAL MATCH ()-[r:RECORD {of: id}]->()
WITH collect(DISTINCT t) + collect(DISTINCT r) AS all
UNWIND all AS one
DELETE one
// name: insert
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MATCH (b:Account {key: r[1]})
CREATE (a)-[t:RECORD {id: r[2], contentHash: r[3], at: r[4], precision: r[5], amountMinor: r[6], currency: r[7],
                      channel: r[8], status: r[9], sources: r[10]}]->(b)
SET t += r[11], t.of = r[12], t.side = r[13]
// name: add-rows
UNWIND $rows AS r
MATCH ()-[record:RECORD {id: r[0]}]->()
SET record.sources = record.sources + r[1]
WITH record, r
MATCH ()-[t:TRANSFER {id: record.of}]->()
SET t.sources = t.sources + r[1]
// name: mark-stale
UNWIND $keys AS key
MATCH (a:Account {key: key}) SET a:Stale
