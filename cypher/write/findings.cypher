// name: keep
UNWIND $rows AS r
MERGE (f:Finding {id: r[0]})
SET f.detector = r[1], f.version = r[2], f.indicator = r[3], f.rank = r[4], f.score = r[5], f.alert = r[6],
    f.headline = r[7], f.accounts = r[8], f.transfers = r[9], f.json = r[10], f.network = r[11], f.networkNumber = r[12]
// name: link
UNWIND $rows AS r
MATCH (f:Finding {id: r[0]})
UNWIND r[1] AS key
MATCH (a:Account {key: key})
MERGE (f)-[:ABOUT]->(a)
// name: unlink
UNWIND $rows AS r
MATCH (:Finding {id: r[0]})-[about:ABOUT]->(a:Account) WHERE NOT a.key IN r[1]
DELETE about
// name: drop
MATCH (f:Finding) WHERE f.detector IN $detectors AND NOT f.id IN $kept
DETACH DELETE f
// name: amend
UNWIND $rows AS r
MATCH (f:Finding {id: r[0]})
SET f.rank = r[1], f.alert = r[2], f.json = r[3], f.network = r[4], f.networkNumber = r[5]
// name: detected
MATCH (c:Case {id: 'case'}) SET c.detectedRevision = c.revision, c.detectionRun = $run
