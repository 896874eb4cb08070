// title: Everything that moved on one day (UTC)
// A transfer known only to the day stands at the day's first instant.
// param day day - the day, as 2023-06-02
// param limit integer 1000 most rows
// column at time in UTC
// column precision how exactly the source knew it
// column payer key of the paying account
// column payee key of the receiving account
// column amountMinor amount in minor units
// column currency ISO code
// column channel how it travelled
// column reference as written
// column transfer id of the transfer
WITH datetime($day).epochMillis AS start
MATCH (payer:Account)-[t:TRANSFER]->(payee:Account)
WHERE t.at >= start AND t.at < start + 86400000
RETURN toString(datetime({epochMillis: t.at})) AS at, t.precision AS precision, payer.key AS payer, payee.key AS payee,
       t.amountMinor AS amountMinor, t.currency AS currency, t.channel AS channel, t.reference AS reference, t.id AS transfer
ORDER BY t.at, t.id LIMIT $limit
