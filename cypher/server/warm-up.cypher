// Run once on a throw-away server whose loaded classes become the class-data archive: one statement of each shape that
// commands send, so that a fresh server answers its first command with classes that are already parsed.
CREATE CONSTRAINT warmUpAccount IF NOT EXISTS FOR (a:Account) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT warmUpTransfer IF NOT EXISTS FOR ()-[t:TRANSFER]-() REQUIRE t.id IS UNIQUE;
CREATE INDEX warmUpTime IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.at);
CREATE FULLTEXT INDEX warmUpText IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON EACH [t.reference];
CALL db.awaitIndexes(60);
UNWIND [['a', 'b', 't1', 1000, ['f:1'], 'rent'], ['b', 'c', 't2', 2000, ['f:2'], null]] AS row
MERGE (payer:Account {id: row[0]}) ON CREATE SET payer.name = row[0]
MERGE (payee:Account {id: row[1]});
UNWIND [['a', 'b', 't1', 1000, ['f:1'], 'rent'], ['b', 'c', 't2', 2000, ['f:2'], null]] AS row
OPTIONAL MATCH ()-[known:TRANSFER {id: row[2]}]->()
WITH row, known WHERE known IS NULL
MATCH (payer:Account {id: row[0]}) MATCH (payee:Account {id: row[1]})
CREATE (payer)-[t:TRANSFER {id: row[2], at: row[3], sources: row[4]}]->(payee) SET t.reference = row[5];
MATCH (payer:Account)-[t:TRANSFER]->(payee:Account) WHERE t.at >= 0 AND payer.id IN ['a', 'b']
RETURN payer.id AS payer, payee.id AS payee, t{.*} AS transfer, size(t.sources) AS witnesses ORDER BY t.at, t.id SKIP 0 LIMIT 10;
MATCH (a:Account) OPTIONAL MATCH (a)-[t:TRANSFER]-() RETURN a.id, count(t) AS transfers, sum(t.at) AS total, collect(DISTINCT t.id) AS ids ORDER BY transfers DESC LIMIT 5;
MATCH path = (a:Account {id: 'a'})-[:TRANSFER*1..3]->(b:Account) RETURN [n IN nodes(path) | n.id] AS ids, length(path) AS hops;
CALL db.index.fulltext.queryRelationships('warmUpText', 'rent') YIELD relationship, score RETURN relationship.id, score;
MATCH (a:Account {id: 'a'}) SET a += {seen: true} REMOVE a.name RETURN properties(a), labels(a);
CALL { MATCH (a:Account) RETURN count(a) AS accounts } RETURN accounts, coalesce(null, 'x') AS text, toString(1) AS one;
SHOW INDEXES YIELD name, state;
EXPLAIN MATCH (a:Account) WHERE a.id STARTS WITH 'a' RETURN a;
MATCH (a:Account {id: 'c'}) DETACH DELETE a;
