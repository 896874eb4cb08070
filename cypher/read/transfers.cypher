// name: edges
MATCH (a:Account)-[t:TRANSFER]->(b)
RETURN id(a), id(b), t.id, t.at, t.precision, t.zoneAssumed, t.amountMinor, t.currency, t.paidMinor, t.paidCurrency,
       t.channel, t.status, t.aggregated,
       t.reference, t.declaredPurpose, t.declaredRelation, t.sendPlace, t.payPlace, t.payerCountry, t.payeeCountry,
       t.sendAgent, t.payAgent, t.payerPhone, t.payeePhone, t.payerDocument, t.payeeDocument, t.conductorDocument,
       t.payerAddress, t.payeeAddress, t.payerEmail, t.payeeEmail, t.device, t.terminalId, t.merchantCode
// name: totals
MATCH ()-[t:TRANSFER]->()
RETURN t.status, t.currency, count(*), sum(t.amountMinor), sum(CASE WHEN t.precision = 'UNKNOWN' THEN 1 ELSE 0 END),
       sum(CASE WHEN coalesce(t.aggregated, 0) <> 0 THEN 1 ELSE 0 END), min(t.at), max(t.at)
// name: undated
MATCH (a:Account)-[t:TRANSFER]->(b:Account) WHERE t.at IS NULL
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: dated
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
WHERE t.at >= $after AND t.at < $before
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
ORDER BY t.at
// name: by-account
UNWIND $keys AS key
MATCH (:Account {key: key})-[t:TRANSFER]-()
WITH DISTINCT t
WITH t, startNode(t) AS a, endNode(t) AS b
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: some
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer LIMIT 2000
// name: by-id
UNWIND $ids AS id
MATCH (a:Account)-[t:TRANSFER {id: id}]->(b:Account)
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: provenance
UNWIND $ids AS id
MATCH ()-[t:TRANSFER {id: id}]->()
RETURN t.id, t.sourceId, t.sources
// name: at-line
// Rows of a file are NUMBER:RECORD:LINE...; looks at the rows of every transfer and hands over only those of the line.
MATCH (s:Source {sha256: $sha256})
WITH toString(s.number) + ':' AS prefix
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
WHERE any(row IN t.sources WHERE row STARTS WITH prefix AND split(row, ':')[2] = $line)
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: in-files
// Looks at the rows of every transfer and hands over only those of the files.
MATCH (s:Source) WHERE s.sha256 IN $sha256s
WITH collect(toString(s.number) + ':') AS prefixes
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
WHERE any(row IN t.sources WHERE any(prefix IN prefixes WHERE row STARTS WITH prefix))
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: by-reference
CALL {
  MATCH (a:Account)-[t:TRANSFER {id: $value}]->(b:Account) RETURN a, t, b
  UNION
  MATCH (a:Account)-[t:TRANSFER {sourceId: $value}]->(b:Account) RETURN a, t, b
  UNION
  MATCH (a:Account)-[t:TRANSFER {mtcn: $value}]->(b:Account) RETURN a, t, b
  UNION
  MATCH (a:Account)-[t:TRANSFER {endToEndId: $value}]->(b:Account) RETURN a, t, b
  UNION
  MATCH ()-[r:RECORD {id: $value}]->() MATCH (a:Account)-[t:TRANSFER {id: r.of}]->(b:Account) RETURN a, t, b
  UNION
  MATCH ()-[r:RECORD {sourceId: $value}]->() MATCH (a:Account)-[t:TRANSFER {id: r.of}]->(b:Account) RETURN a, t, b
  UNION
  MATCH ()-[r:RECORD {mtcn: $value}]->() MATCH (a:Account)-[t:TRANSFER {id: r.of}]->(b:Account) RETURN a, t, b
  UNION
  MATCH ()-[r:RECORD {endToEndId: $value}]->() MATCH (a:Account)-[t:TRANSFER {id: r.of}]->(b:Account) RETURN a, t, b
}
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
// name: search
CALL db.index.fulltext.queryRelationships('transfer_text', $query) YIELD relationship AS t, score
WITH t, score ORDER BY score DESC, t.id LIMIT $limit
WITH t, score, startNode(t) AS a, endNode(t) AS b
RETURN a.key AS payer, b.key AS payee, properties(t) AS transfer
ORDER BY score DESC, t.id
