package jp.ippo.notification.individuals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.mac.MacConfig;
import com.google.crypto.tink.mac.PredefinedMacParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class OnlyTheRightKeyOpensTest {

    private static final PersonalData TARO =
            new PersonalData("山田太郎", "様", new EmailAddress("taro@example.jp"), List.of("住所"));

    private final UUID incident = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    @Test
    void a_sealed_person_opens_in_its_own_place_only() throws Exception {
        var key = key(incident);
        var sealed = key.seal(person, TARO);

        assertThat(key.open(person, sealed)).isEqualTo(TARO);
        assertThatThrownBy(() -> key.open(UUID.randomUUID(), sealed)).isInstanceOf(IncidentKey.Unreadable.class);
        assertThatThrownBy(() -> key(incident).open(person, sealed)).isInstanceOf(IncidentKey.Unreadable.class);
    }

    @Test
    void everything_a_list_says_of_a_person_comes_out_as_it_went_in() throws Exception {
        var hanako = new PersonalData(
                "山田花子",
                "",
                null,
                List.of("氏名", "口座番号"),
                new PostalAddress("6608501", "尼崎市東七松町1-23-1"),
                "06-0000-0000",
                new Representative("山田一郎", "父"),
                Language.EASY_JAPANESE,
                Channel.VISIT,
                Set.of(Caution.SUPPORT_MEASURES));
        var key = key(incident);

        assertThat(key.open(person, key.seal(person, hanako))).isEqualTo(hanako);
        assertThat(hanako.addressee()).isEqualTo(new Addressee("山田一郎", "様（山田花子の父）"));
        assertThat("" + hanako.address() + hanako.representative() + hanako.addressee())
                .isEqualTo("*********");
    }

    @Test
    void a_refusal_to_open_tells_nothing() throws Exception {
        var key = key(incident);
        var altered = key.seal(person, TARO);
        altered[altered.length - 1] ^= 1;

        assertThatThrownBy(() -> key.open(person, altered)).hasNoCause().hasMessageNotContaining("山田");
    }

    @Test
    void the_same_address_has_the_same_mark_in_one_incident_and_another_in_the_next() throws Exception {
        var key = key(incident);

        assertThat(mark("Taro@Example.jp", key)).isEqualTo(mark("taro@example.jp", key));
        assertThat(mark("taro@example.jp", key(UUID.randomUUID()))).isNotEqualTo(mark("taro@example.jp", key));
    }

    private static byte @Nullable [] mark(String email, IncidentKey key) {
        return Marks.of(new PersonalData("山田太郎", "様", new EmailAddress(email), List.of("住所")), key)
                .email();
    }

    @Test
    void people_show_nothing_of_themselves() {
        assertThat(TARO.toString() + new Recipient(person, "x", TARO) + List.of(TARO))
                .doesNotContain("山田", "taro", "住所");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "bm90MzJieXRlcw=="})
    void a_master_key_that_is_none_is_refused_without_being_shown(String wrong) {
        assertThatThrownBy(() -> MasterKey.from(properties(wrong, null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("openssl rand -base64 32")
                .satisfies(refusal -> {
                    if (!wrong.isEmpty()) assertThat(refusal.toString()).doesNotContain(wrong);
                });
    }

    @Test
    void a_master_key_comes_from_a_file_as_well(@TempDir Path folder) throws Exception {
        var file = Files.writeString(
                folder.resolve("key"), java.util.Base64.getEncoder().encodeToString(new byte[32]) + "\n");

        assertThat(MasterKey.from(properties(null, file))).isNotNull();
        assertThatThrownBy(() -> MasterKey.from(properties("x", file))).hasMessageContaining("keep one of them");
        assertThatThrownBy(() -> MasterKey.from(properties(null, folder.resolve("none"))))
                .hasMessageContaining("cannot be read");
    }

    private static VaultProperties properties(@Nullable String key, @Nullable Path file) {
        return new VaultProperties(key, file, null, java.time.Period.ofYears(1), DataSize.ofMegabytes(1));
    }

    private static IncidentKey key(UUID incident) throws Exception {
        AeadConfig.register();
        MacConfig.register();
        return new IncidentKey(
                incident,
                KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)
                        .getPrimitive(RegistryConfiguration.get(), Aead.class),
                KeysetHandle.generateNew(PredefinedMacParameters.HMAC_SHA256_256BITTAG)
                        .getPrimitive(RegistryConfiguration.get(), Mac.class));
    }
}
