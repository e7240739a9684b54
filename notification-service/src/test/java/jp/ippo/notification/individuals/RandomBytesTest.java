package jp.ippo.notification.individuals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RandomBytesTest {

    private final RandomBytes random = new RandomBytes();

    @Test
    void each_of_a_hundred_thousand_people_has_a_number_of_its_own_that_tells_the_time_at_most() {
        var seen = new HashSet<UUID>();
        for (int i = 0; i < 100_000; i++) seen.add(random.uuid());

        assertThat(seen).hasSize(100_000).allSatisfy(id -> {
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            assertThat(id.getMostSignificantBits() >>> 16)
                    .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis());
        });
        // 12 random bits in the first half: not a counter.
        assertThat(seen.stream().map(id -> id.getMostSignificantBits() & 0xFFF).distinct())
                .hasSizeGreaterThan(4000);
    }

    @Test
    void every_letter_of_a_reference_is_equally_likely() {
        var counts = new int[30];
        IntStream.range(0, 300_000).forEach(i -> counts[random.below(30)]++);

        assertThat(java.util.Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_400, 10_600));
    }
}
