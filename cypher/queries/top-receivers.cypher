// title: Receivers with the most different senders
// Accounts that many others pay into. Employers, shops and landlords come first in ordinary records: look at the sums
// and at who pays before drawing a conclusion.
// param minSenders integer 5 fewest different senders
// param limit integer 20 most rows
// column account key of the account
// column name first name seen with it
// column senders different accounts that paid it
// column transfers transfers received
// column amountMinor sum in minor units of the currency
// column currency ISO code; one row per currency
MATCH (sender:Account)-[t:TRANSFER]->(receiver:Account)
WHERE receiver.kind <> 'OUTSIDE' AND sender.kind <> 'OUTSIDE' AND t.status IN ['BOOKED', 'PAID']
WITH receiver, coalesce(t.paidCurrency, t.currency) AS currency, sender, t
WITH receiver, currency, count(DISTINCT sender) AS senders, count(t) AS transfers,
     sum(coalesce(t.paidMinor, t.amountMinor)) AS amountMinor
WHERE senders >= $minSenders
RETURN receiver.key AS account, receiver.name AS name, senders, transfers, amountMinor, currency
ORDER BY senders DESC, amountMinor DESC, account, currency LIMIT $limit
