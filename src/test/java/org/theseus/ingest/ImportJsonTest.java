package org.theseus.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.theseus.issue.RowIssue;

/** The object of {@code import --json}, byte for byte as the contract's section 5 has it. */
class ImportJsonTest {

    @TempDir
    Path folder;

    @Test
    void theObjectHasTheFieldsOfTheContractInItsOrder() {
        Csv csv = new Csv(folder);
        IngestResult result = csv.canonical(
                "1,2023-06-02,C-1,,C-2,,5.00,EUR,MTO",
                "1,2023-06-02,C-1,,C-2,,5.00,EUR,MTO",
                "2,x,C-1,,C-2,,5,EUR,MTO");

        assertThat(ImportJson.of(result, 0))
                .isEqualTo("{\"file\":\"t.csv\",\"sha256\":\"" + result.source().sha256()
                        + "\",\"profile\":\"canonical\",\"encoding\":\"UTF-8\",\"delimiter\":\",\",\"rows_read\":3,"
                        + "\"accepted\":1,\"duplicates\":1,\"witnessed\":0,\"rejected\":[{\"line\":4,\"record\":3,"
                        + "\"code\":\"BAD_DATE\",\"message\":\"time \\\"x\\\": not a possible date as the profile writes"
                        + " them. Write ISO-8601 with offset, as 2023-06-02T10:14:00+02:00.\",\"raw\":"
                        + "\"2,x,C-1,,C-2,,5,EUR,MTO\"}],\"observed\":[],\"totals\":{\"debit\":{},\"credit\":{},"
                        + "\"sum\":{\"EUR\":\"5.00\"},\"first\":\"2023-06-02\",\"last\":\"2023-06-02\"}}");
    }

    @Test
    void whatTheCaseAlreadyHasCountsAsDuplicateAndConflict() {
        IngestResult result =
                new Csv(folder).canonical("1,2023-06-02,C-1,,C-2,,5.00,EUR,MTO", "2,2023-06-02,C-1,,C-2,,5.00,EUR,MTO");
        IngestResult compared = result.comparedWithCase(1, List.of(new RowIssue(3, 2, "CONFLICT", "m", "r")));

        assertThat(compared.accepted()).isZero();
        assertThat(compared.duplicates()).isEqualTo(1);
        assertThat(compared.rejectedCount()).isEqualTo(1);
        assertThat(compared.rejected()).extracting(RowIssue::code).containsExactly("CONFLICT");
    }
}
