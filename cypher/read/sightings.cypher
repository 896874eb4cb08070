// name: name
UNWIND $values AS value
MATCH (:Name {value: value})<-[:HAS_NAME]-(:Account)-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: customer-id
UNWIND $values AS value
MATCH (:CustomerId {value: value})<-[:HAS_CUSTOMER_ID]-(:Account)-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: phone
UNWIND $values AS value
MATCH (:Phone {value: value})<-[:HAS_PHONE]-(:Account)-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: document
UNWIND $values AS value
MATCH (:Document {value: value})<-[:HAS_DOCUMENT]-(:Account)-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: address
UNWIND $values AS value
MATCH (:Address {value: value})<-[:HAS_ADDRESS]-(:Account)-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: email
UNWIND $values AS value
MATCH (:Email {value: value})<-[:HAS_EMAIL]-(:Account)-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: account
UNWIND $values AS value
MATCH (:Account {number: value})-[t:TRANSFER|RECORD]-()
RETURN DISTINCT coalesce(t.of, t.id) AS id
// name: mtcn
UNWIND $values AS value
CALL {
  WITH value
  MATCH ()-[t:TRANSFER {mtcn: value}]->() RETURN t.id AS id
  UNION
  WITH value
  MATCH ()-[r:RECORD {mtcn: value}]->() RETURN r.of AS id
}
RETURN DISTINCT id
// name: reference
UNWIND $values AS value
CALL {
  WITH value
  MATCH ()-[t:TRANSFER {id: value}]->() RETURN t.id AS id
  UNION
  WITH value
  MATCH ()-[t:TRANSFER {sourceId: value}]->() RETURN t.id AS id
  UNION
  WITH value
  MATCH ()-[t:TRANSFER {endToEndId: value}]->() RETURN t.id AS id
  UNION
  WITH value
  MATCH ()-[r:RECORD {id: value}]->() RETURN r.of AS id
  UNION
  WITH value
  MATCH ()-[r:RECORD {sourceId: value}]->() RETURN r.of AS id
  UNION
  WITH value
  MATCH ()-[r:RECORD {endToEndId: value}]->() RETURN r.of AS id
}
RETURN DISTINCT id
// name: sought
CALL db.index.fulltext.queryRelationships('transfer_sought', $query) YIELD relationship
RETURN relationship.id AS id
