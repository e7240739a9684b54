package jp.ippo.door.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RightsTableTest {

    private static final String HEAD = "method,path,nobody,clerk";

    @Test
    void what_is_missing_on_either_side_is_named() {
        var table = RightsTable.of(List.of(HEAD, "GET,/here,no,yes", "GET,/gone,no,own", "GET,/here,no,no"));

        assertThat(table.differences(Set.of("GET /here", "POST /new")))
                .containsExactly(
                        "more than one line for GET /here", "no line for POST /new", "no such address: GET /gone");
    }

    @Test
    void a_cell_left_out_or_misspelt_is_no_table() {
        assertThatThrownBy(() -> RightsTable.of(List.of(HEAD, "GET,/here,no"))).hasMessageContaining("/here");
        assertThatThrownBy(() -> RightsTable.of(List.of(HEAD, "GET,/here,no,maybe")))
                .hasMessageContaining("MAYBE");
    }
}
