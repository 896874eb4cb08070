// name: known
UNWIND $keys AS key
MATCH (a:Account {key: key})
RETURN a.key AS key, a.name AS name, a.nameFrom AS nameFrom, a.country AS country, a.countryFrom AS countryFrom
// name: create
UNWIND $rows AS r
CREATE (:Account {key: r[0], kind: r[1], institution: r[2], number: r[3], observation: 'SEEN_ONLY',
                  name: r[4], nameFrom: r[5], country: r[6], countryFrom: r[7]})
// name: describe
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
SET a.name = r[1], a.nameFrom = r[2], a.country = r[3], a.countryFrom = r[4]
// name: link-name
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MERGE (n:Name {value: r[1]})
MERGE (a)-[:HAS_NAME]->(n)
// name: link-customer-id
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MERGE (n:CustomerId {value: r[1]})
MERGE (a)-[:HAS_CUSTOMER_ID]->(n)
// name: link-phone
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MERGE (n:Phone {value: r[1]})
MERGE (a)-[:HAS_PHONE]->(n)
// name: link-document
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MERGE (n:Document {value: r[1]})
MERGE (a)-[:HAS_DOCUMENT]->(n)
// name: link-address
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MERGE (n:Address {value: r[1]})
MERGE (a)-[:HAS_ADDRESS]->(n)
// name: link-email
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MERGE (n:Email {value: r[1]})
MERGE (a)-[:HAS_EMAIL]->(n)
