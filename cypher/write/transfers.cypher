// name: known
UNWIND $ids AS id
MATCH ()-[t:TRANSFER {id: id}]->()
RETURN t.id AS id, t.contentHash AS contentHash, t.sources AS sources
// name: hashes
UNWIND $ids AS id
MATCH ()-[t:TRANSFER {id: id}]->()
RETURN t.id AS id, t.contentHash AS contentHash
// name: insert
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MATCH (b:Account {key: r[1]})
CREATE (a)-[:TRANSFER {id: r[2], contentHash: r[3], at: r[4], precision: r[5], amountMinor: r[6], currency: r[7],
                       channel: r[8], status: r[9], sources: r[10]}]->(b)
// name: insert-detailed
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MATCH (b:Account {key: r[1]})
CREATE (a)-[t:TRANSFER {id: r[2], contentHash: r[3], at: r[4], precision: r[5], amountMinor: r[6], currency: r[7],
                        channel: r[8], status: r[9], sources: r[10]}]->(b)
SET t += r[11]
// name: add-rows
UNWIND $rows AS r
MATCH ()-[t:TRANSFER {id: r[0]}]->()
SET t.sources = t.sources + r[1]
