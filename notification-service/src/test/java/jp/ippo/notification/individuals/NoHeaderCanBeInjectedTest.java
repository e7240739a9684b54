package jp.ippo.notification.individuals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoHeaderCanBeInjectedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.jp\r\nBcc: b@example.jp",
                "a@example.jp\nBcc: b@example.jp",
                "a@example.jp\u0000",
                "a@example.jp,b@example.jp",
                "a@example.jp;b@example.jp",
                "a@example.jp b@example.jp",
                "Taro <a@example.jp>",
                "<a@example.jp>",
                "\"a b\"@example.jp",
                "\"a\r\n\"@example.jp",
                "friends:a@example.jp;",
                "a(comment)@example.jp",
                "a@[127.0.0.1]",
                "a@b@example.jp",
                "@example.jp",
                "a@",
                "a",
                "",
                "ａ@example.jp",
                "a＠example.jp",
                "a@例.jp",
                "a\u2028@example.jp"
            })
    void what_is_not_one_plain_mailbox_is_no_address(String text) {
        assertThat(EmailAddress.from(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@example.jp",
                "taro.yamada+city@sub.example.co.jp",
                "o'hara_1%x@example.jp",
                // IDN, as DNS has it
                "a@xn--r8jz45g.jp"
            })
    void a_plain_mailbox_is_one(String text) {
        assertThat(EmailAddress.from(text)).hasValueSatisfying(email -> {
            assertThat(email.value()).isEqualTo(text);
            assertThat(email).hasToString("***");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"山田\r\nBcc: b@example.jp", "山田\n", "山\u0000田", "山\u2028田", "\u202E郎太", "山\uE000", "山\uFFFD"})
    void a_name_that_breaks_hides_or_turns_a_line_is_not_printable(String name) {
        assertThat(Printable.oneLine(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"山田　太郎", "髙﨑①", "O'Hara", "葛\uDB40\uDD00城", "𠮷野", "ﾔﾏﾀﾞ"})
    void names_as_people_have_them_are(String name) {
        assertThat(Printable.oneLine(name)).isTrue();
    }
}
