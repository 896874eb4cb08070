// name: case
CREATE CONSTRAINT case_id IF NOT EXISTS FOR (c:Case) REQUIRE c.id IS UNIQUE
// name: account
CREATE CONSTRAINT account_key IF NOT EXISTS FOR (a:Account) REQUIRE a.key IS UNIQUE
// name: transfer
CREATE CONSTRAINT transfer_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() REQUIRE t.id IS UNIQUE
// name: party
CREATE CONSTRAINT party_id IF NOT EXISTS FOR (p:Party) REQUIRE p.id IS UNIQUE
// name: source
CREATE CONSTRAINT source_digest IF NOT EXISTS FOR (s:Source) REQUIRE s.sha256 IS UNIQUE
// name: finding
CREATE CONSTRAINT finding_id IF NOT EXISTS FOR (f:Finding) REQUIRE f.id IS UNIQUE
// name: pending
CREATE CONSTRAINT pending_slot IF NOT EXISTS FOR (p:Pending) REQUIRE p.slot IS UNIQUE
// name: name
CREATE CONSTRAINT name_value IF NOT EXISTS FOR (n:Name) REQUIRE n.value IS UNIQUE
// name: customer-id
CREATE CONSTRAINT customer_id_value IF NOT EXISTS FOR (n:CustomerId) REQUIRE n.value IS UNIQUE
// name: phone
CREATE CONSTRAINT phone_value IF NOT EXISTS FOR (n:Phone) REQUIRE n.value IS UNIQUE
// name: document
CREATE CONSTRAINT document_value IF NOT EXISTS FOR (n:Document) REQUIRE n.value IS UNIQUE
// name: address
CREATE CONSTRAINT address_value IF NOT EXISTS FOR (n:Address) REQUIRE n.value IS UNIQUE
// name: email
CREATE CONSTRAINT email_value IF NOT EXISTS FOR (n:Email) REQUIRE n.value IS UNIQUE
// name: account-number
CREATE INDEX account_number IF NOT EXISTS FOR (a:Account) ON (a.number)
// name: transfer-at
CREATE INDEX transfer_at IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.at)
// name: transfer-source-id
CREATE INDEX transfer_source_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.sourceId)
// name: transfer-mtcn
CREATE INDEX transfer_mtcn IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.mtcn)
// name: transfer-end-to-end-id
CREATE INDEX transfer_end_to_end_id IF NOT EXISTS FOR ()-[t:TRANSFER]-() ON (t.endToEndId)
// name: transfer-text
CREATE FULLTEXT INDEX transfer_text IF NOT EXISTS FOR ()-[t:TRANSFER]-()
ON EACH [t.reference, t.declaredPurpose, t.payerName, t.payeeName, t.payerAddress, t.payeeAddress]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: false}}
// name: transfer-sought
CREATE FULLTEXT INDEX transfer_sought IF NOT EXISTS FOR ()-[t:TRANSFER]-()
ON EACH [t.sought]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}
