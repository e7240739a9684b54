package jp.ippo.intake.contractorreport.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import jp.ippo.intake.contractorreport.ReportLinkProperties;
import org.junit.jupiter.api.Test;

class KnocksTest {

    private final Knocks knocks = new Knocks(new ReportLinkProperties(Duration.ofDays(1), 3, 2));

    @Test
    void one_address_looks_so_often_a_minute_and_another_is_not_held_back_by_it() {
        for (int i = 0; i < 3; i++) assertThat(knocks.mayLook("192.0.2.1")).isTrue();
        assertThat(knocks.mayLook("192.0.2.1")).isFalse();
        assertThat(knocks.mayLook("192.0.2.2")).isTrue();
    }

    @Test
    void one_link_reports_so_often_an_hour_from_wherever() {
        var link = UUID.randomUUID();
        assertThat(knocks.mayReport(link)).isTrue();
        assertThat(knocks.mayReport(link)).isTrue();
        assertThat(knocks.mayReport(link)).isFalse();
        assertThat(knocks.mayReport(UUID.randomUUID())).isTrue();
    }
}
