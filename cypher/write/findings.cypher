// name: drop
MATCH (f:Finding) WHERE f.detector IN $detectors
DETACH DELETE f
// name: create
UNWIND $rows AS r
CREATE (:Finding {id: r[0], detector: r[1], version: r[2], indicator: r[3], rank: r[4], score: r[5], alert: r[6],
                  headline: r[7], accounts: r[8], transfers: r[9], json: r[10], network: r[11],
                  networkNumber: r[12]})
// name: link
UNWIND $rows AS r
MATCH (f:Finding {id: r[0]})
UNWIND r[1] AS key
MATCH (a:Account {key: key})
MERGE (f)-[:ABOUT]->(a)
// name: amend
UNWIND $rows AS r
MATCH (f:Finding {id: r[0]})
SET f.rank = r[1], f.alert = r[2], f.json = r[3], f.network = r[4], f.networkNumber = r[5]
// name: detected
MATCH (c:Case {id: 'case'}) SET c.detectedRevision = c.revision, c.detectionRun = $run
