package jp.ippo.notification.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrillAddressesTest {

    private final DrillAddresses addresses =
            new DrillAddresses(List.of("drill.example.jp", " Trainer@City.example.jp "));

    @ParameterizedTest
    @ValueSource(strings = {"a@drill.example.jp", "A.B+c@DRILL.example.jp", "trainer@city.example.jp"})
    void what_is_configured_may_be_mailed(String address) {
        assertThat(addresses.contain(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@city.example.jp",
                "a@below.drill.example.jp",
                "a@drill.example.jp.evil.example",
                "a@evil.example, b@drill.example.jp",
                "\"a@evil.example\"@drill.example.jp",
                "@evil.example:a@drill.example.jp",
                "a%evil.example@drill.example.jp",
                "evil.example!a@drill.example.jp",
                "a@evil.example@drill.example.jp",
                "a@evil.example (x@drill.example.jp)",
                "<a@drill.example.jp>",
                " a@drill.example.jp",
                "a@drill.example.jp\n",
                "drill.example.jp",
                "@drill.example.jp",
                "",
            })
    void anything_else_may_not(String address) {
        assertThat(addresses.contain(address)).isFalse();
    }

    @Test
    void without_configuration_nobody_may_be_mailed() {
        assertThat(new DrillAddresses(List.of()).contain("a@drill.example.jp")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "*@drill.example.jp,", "jp", "@drill.example.jp", "a b@drill.example.jp", ""})
    void an_entry_that_is_neither_an_address_nor_a_domain_stops_the_start(String entry) {
        assertThatThrownBy(() -> new DrillAddresses(List.of(entry))).hasMessageContaining("ippo.drill.addresses");
    }
}
