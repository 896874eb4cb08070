package org.theseus.fx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Rates that were fixed by law, each from its first day on. */
final class FixedRates {

    private static final String FIRST_ELEVEN = "Council Regulation (EC) No 2866/98";

    private FixedRates() {}

    /** All of them, by currency. */
    static List<Rate> all() {
        List<Rate> rates = new ArrayList<>();
        add(rates, "1999-01-01", FIRST_ELEVEN, "ATS 13.7603", "BEF 40.3399", "DEM 1.95583", "ESP 166.386");
        add(rates, "1999-01-01", FIRST_ELEVEN, "FIM 5.94573", "FRF 6.55957", "IEP 0.787564", "ITL 1936.27");
        add(rates, "1999-01-01", FIRST_ELEVEN, "LUF 40.3399", "NLG 2.20371", "PTE 200.482");
        add(rates, "2001-01-01", "Council Regulation (EC) No 1478/2000", "GRD 340.750");
        add(rates, "2007-01-01", "Council Regulation (EC) No 1086/2006", "SIT 239.640");
        add(rates, "2008-01-01", "Council Regulation (EC) No 1134/2007", "MTL 0.429300");
        add(rates, "2008-01-01", "Council Regulation (EC) No 1135/2007", "CYP 0.585274");
        add(rates, "2009-01-01", "Council Regulation (EC) No 694/2008", "SKK 30.1260");
        add(rates, "2011-01-01", "Council Regulation (EU) No 671/2010", "EEK 15.6466");
        add(rates, "2014-01-01", "Council Regulation (EU) No 870/2013", "LVL 0.702804");
        add(rates, "2015-01-01", "Council Regulation (EU) No 851/2014", "LTL 3.45280");
        add(rates, "2023-01-01", "Council Regulation (EU) 2022/1208", "HRK 7.53450");
        add(
                rates,
                "1999-01-01",
                "currency board of the Bulgarian National Bank, the rate of 2026 as well",
                "BGN 1.95583");
        add(rates, "1999-01-01", "currency board of the Central Bank of Bosnia and Herzegovina", "BAM 1.95583");
        return List.copyOf(rates);
    }

    private static void add(List<Rate> rates, String day, String source, String... pairs) {
        for (String pair : pairs) {
            String[] parts = pair.split(" ");
            rates.add(new Rate(parts[0], LocalDate.parse(day), new BigDecimal(parts[1]), source));
        }
    }
}
