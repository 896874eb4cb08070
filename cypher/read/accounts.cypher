// name: all
MATCH (a:Account)
RETURN a.key AS key, a.name AS name, a.country AS country, a.observation AS observation,
       COUNT { (a)-[:TRANSFER]-() } AS transfers
// name: find
CALL {
  MATCH (a:Account {key: $typed}) RETURN a
  UNION
  MATCH (a:Account {number: $typed}) RETURN a
  UNION
  MATCH (a:Account {number: $compact}) RETURN a
  UNION
  MATCH (:CustomerId {value: $customerId})<-[:HAS_CUSTOMER_ID]-(a:Account) RETURN a
  UNION
  MATCH (:Name {value: $name})<-[:HAS_NAME]-(a:Account) RETURN a
}
RETURN DISTINCT a.key AS key, a.name AS name, a.country AS country, a.observation AS observation,
       COUNT { (a)-[:TRANSFER]-() } AS transfers
// name: positions
// id() and not elementId(): a number per row instead of a text halves the reading of a million edges.
MATCH (a:Account) RETURN id(a) AS node, a.key AS key
