package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** 訓練: an installation that set no addresses for drills mails nobody, however far a drill is played. */
class NothingOfADrillLeavesUnsetTest extends WithTheMailbox {

    @Test
    void without_configured_addresses_every_person_of_a_drill_is_refused_and_nobody_mailed() {
        var drill = office.readyDrill(3, People.list(3, "unset"));
        var real = office.readyCase(1, People.list(1, "meanwhile"));

        office.start(drill);
        office.start(real);

        await().untilAsserted(() -> assertThat(state(drill)).isEqualTo("FINISHED"));
        await().untilAsserted(() -> assertThat(state(real)).isEqualTo("FINISHED"));
        assertThat(office.counts(drill)).isEqualTo(Map.of("refused", 3));
        assertThat(jdbc.sql("select distinct reason from delivery where incident_id = ?")
                        .param(drill)
                        .query(String.class)
                        .list())
                .containsExactly("DRILL_ADDRESS");
        assertThat(mailedTo(".unset@")).isEmpty();
        assertThat(mailedTo(".meanwhile@")).hasSize(1);
    }
}
