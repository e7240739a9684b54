package jp.ippo.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LiveNumbersAreSharedTest extends WithTheMailbox {

    @Autowired
    LiveProgress progress;

    @Test
    void many_who_look_at_once_get_one_count() {
        var incident = office.readyCase(3, People.list(3, "shared"));
        Set<Object> counts = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

        long begun = System.nanoTime();
        IntStream.range(0, 500).parallel().forEach(look -> counts.add(progress.of(incident)));
        long seconds = (System.nanoTime() - begun) / 1_000_000_000L;

        assertThat(counts).hasSizeLessThanOrEqualTo((int) seconds + 1);
    }

    @Test
    void whoever_changed_something_here_sees_it_at_once() {
        var incident = office.readyCase(2, People.list(2, "at-once"));
        assertThat(progress.of(incident).standing().tally().total()).isEqualTo(2);
        office.upload(incident, People.list(3, "at-once-more"));

        progress.changed(incident);

        assertThat(progress.of(incident).standing().tally().total()).isEqualTo(5);
    }
}
