package jp.ippo.assessment.law;

import static jp.ippo.assessment.law.Answer.NO;
import static jp.ippo.assessment.law.Answer.UNKNOWN;
import static jp.ippo.assessment.law.Answer.YES;
import static jp.ippo.assessment.law.Courtroom.asked;
import static jp.ippo.assessment.law.Courtroom.finding;
import static jp.ippo.assessment.law.Courtroom.judge;
import static jp.ippo.assessment.law.Courtroom.outcome;
import static jp.ippo.assessment.law.FactsBuilder.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.ippo.assessment.law.Encryption.DeviceState;
import jp.ippo.assessment.law.Encryption.Scope;
import jp.ippo.assessment.law.Finding.Outcome;
import org.junit.jupiter.api.Test;

/** 高度な暗号化: "it was encrypted" is never a yes or a no. */
class StrongEncryptionTest {

    @Test
    void every_condition_met_takes_the_leak_out_of_the_law() {
        var judgement = judge(lost(FactsBuilder.strongEncryption()));

        assertThat(judgement.duty()).isEqualTo(Duty.NOT_REQUIRED);
        assertThat(outcome(judgement, "ENCRYPTION")).isEqualTo(Outcome.MET);
        assertThat(outcome(judgement, "EVENT")).isEqualTo(Outcome.MET);
        assertThat(finding(judgement, "RULE43-4").reasonJa()).contains("高度な暗号化等の措置が講じられており");
    }

    @Test
    void one_condition_missing_excludes_nothing() {
        missing(new Encryption(YES, "DES", NO, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, NO));
        missing(new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, NO, NO, DeviceState.OFF, NO));
        missing(new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.SIGNED_IN, NO));
        missing(new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, YES));
        missing(FactsBuilder.noEncryption());
    }

    @Test
    void one_condition_unknown_asks_for_it_and_excludes_nothing() {
        unknown(
                new Encryption(YES, null, YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, NO),
                "ENCRYPTION_RECOGNISED_CIPHER");
        unknown(
                new Encryption(YES, " ", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, NO),
                "ENCRYPTION_RECOGNISED_CIPHER");
        unknown(
                new Encryption(YES, "AES", UNKNOWN, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, NO),
                "ENCRYPTION_RECOGNISED_CIPHER");
        unknown(
                new Encryption(YES, "AES", YES, Scope.FILES, YES, NO, DeviceState.OFF, NO),
                "ENCRYPTION_COVERED_EVERYTHING");
        unknown(
                new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, UNKNOWN, NO, DeviceState.OFF, NO),
                "ENCRYPTION_MEANS_SAFE");
        unknown(
                new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, NO, UNKNOWN, DeviceState.OFF, NO),
                "ENCRYPTION_MEANS_SAFE");
        unknown(
                new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.LOCKED, NO),
                "ENCRYPTION_STATE_PROTECTED");
        unknown(
                new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.UNKNOWN, NO),
                "ENCRYPTION_STATE_PROTECTED");
        unknown(
                new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, UNKNOWN),
                "ENCRYPTION_VALID_CREDENTIALS_USED");
        unknown(Encryption.UNKNOWN, "ENCRYPTION_APPLIED");
    }

    @Test
    void a_remote_wipe_serves_as_well_as_a_key_kept_apart() {
        var wiped = new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, NO, YES, DeviceState.OFF, NO);

        assertThat(judge(lost(wiped)).duty()).isEqualTo(Duty.NOT_REQUIRED);
    }

    @Test
    void a_person_fills_what_is_unknown() {
        var locked = lost(new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.LOCKED, NO));
        assertThat(judge(locked, Question.ENCRYPTION_STATE_PROTECTED, YES).duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judge(locked, Question.ENCRYPTION_STATE_PROTECTED, NO).duty())
                .isEqualTo(Duty.REQUIRED);

        var credentials = lost(new Encryption(YES, "AES", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.OFF, UNKNOWN));
        assertThat(judge(credentials, Question.ENCRYPTION_VALID_CREDENTIALS_USED, NO)
                        .duty())
                .isEqualTo(Duty.NOT_REQUIRED);
        assertThat(judge(credentials, Question.ENCRYPTION_VALID_CREDENTIALS_USED, YES)
                        .duty())
                .isEqualTo(Duty.REQUIRED);
        assertThat(judge(lost(Encryption.UNKNOWN), Question.ENCRYPTION_APPLIED, NO)
                        .openQuestions())
                .isEmpty();
        assertThat(asked(judge(lost(Encryption.UNKNOWN), Question.ENCRYPTION_APPLIED, YES)))
                .hasSize(5);
    }

    @Test
    void a_mail_has_no_state() {
        var mail = lost(new Encryption(YES, "S/MIME", YES, Scope.WHOLE_MEDIUM, YES, NO, DeviceState.UNKNOWN, NO));
        mail.media = Set.of(Medium.EMAIL);
        assertThat(judge(mail).duty()).isEqualTo(Duty.NOT_REQUIRED);
        mail.media = Set.of(Medium.EMAIL, Medium.SYSTEM);
        assertThat(judge(mail).duty()).isEqualTo(Duty.REQUIRED);
        mail.media = Set.of();
        assertThat(asked(judge(mail))).containsExactly("ENCRYPTION_STATE_PROTECTED");
    }

    @Test
    void nobody_asks_whether_a_sheet_of_paper_was_encrypted() {
        var paper = lost(Encryption.UNKNOWN);
        paper.media = Set.of(Medium.PAPER);
        assertThat(judge(paper).openQuestions()).isEmpty();
        assertThat(outcome(judge(paper), "ENCRYPTION")).isEqualTo(Outcome.UNDETERMINED);
    }

    @Test
    void the_evidence_names_what_was_looked_at_and_no_word_that_somebody_wrote() {
        assertThat(finding(judge(lost(FactsBuilder.strongEncryption())), "ENCRYPTION")
                        .factsUsed())
                .containsExactly(
                        "encryption.applied=YES",
                        "encryption.method=named",
                        "encryption.recognisedCipher=YES",
                        "encryption.scope=WHOLE_MEDIUM",
                        "encryption.keyKeptApart=YES",
                        "encryption.remoteWipeConfirmed=NO",
                        "encryption.stateWhenLost=OFF",
                        "encryption.validCredentialsUsed=NO");
        assertThat(finding(judge(lost(Encryption.UNKNOWN)), "ENCRYPTION").factsUsed())
                .contains("encryption.method=none");
    }

    private static void missing(Encryption encryption) {
        var judgement = judge(lost(encryption));

        assertThat(judgement.duty()).isEqualTo(Duty.REQUIRED);
        assertThat(outcome(judgement, "ENCRYPTION")).isEqualTo(Outcome.NOT_MET);
        assertThat(judgement.openQuestions()).isEmpty();
    }

    private static void unknown(Encryption encryption, String question) {
        var judgement = judge(lost(encryption));

        assertThat(judgement.duty()).isEqualTo(Duty.REQUIRED);
        assertThat(outcome(judgement, "ENCRYPTION")).isEqualTo(Outcome.UNDETERMINED);
        assertThat(asked(judgement)).containsExactly(question);
    }

    private static FactsBuilder lost(Encryption encryption) {
        var incident = facts().affected(500, 500);
        incident.happenings = java.util.List.of(new Happening(Happening.Kind.LEAK, Happening.Certainty.POSSIBLE));
        incident.cause = Cause.LOST;
        incident.media = Set.of(Medium.PORTABLE_DEVICE);
        incident.encryption = encryption;
        return incident;
    }
}
