package org.theseus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.theseus.model.AccountId;

class PartyNamesTest {

    private static final AccountId CUSTOMER = AccountId.parse("cust:op/AD-1");

    @Test
    void customersAndAccountsAreNamedApart() {
        AccountId account = AccountId.parse("acct:bank/A1");
        assertThat(PartyNames.of(CUSTOMER)).isEqualTo("customer AD-1");
        assertThat(PartyNames.of(List.of(CUSTOMER, account))).isEqualTo("customer AD-1 and account A1");
    }

    @Test
    void ofMoreThanFourOfAKindTheRestIsCounted() {
        List<AccountId> five = java.util.stream.IntStream.rangeClosed(1, 5)
                .mapToObj(i -> AccountId.parse("acct:bank/A" + i))
                .toList();
        assertThat(PartyNames.of(five)).isEqualTo("accounts A1, A2, A3, A4 and 1 other");
    }
}
