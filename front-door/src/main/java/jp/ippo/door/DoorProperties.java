package jp.ippo.door;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * {@code ippo.door.*}: how much the door takes, and how it answers who guesses.
 *
 * @param samplePasswords whether passwords in the clear ({@code {noop}}) are taken; for samples and tests
 * @param rememberPasswordFor how long a password that was right is not hashed again, for programs that send it each time
 */
@Validated
@ConfigurationProperties("ippo.door")
record DoorProperties(
        @DefaultValue("false") boolean samplePasswords,
        @DefaultValue("60s") Duration rememberPasswordFor,
        @DefaultValue @Valid Lockout lockout,
        @DefaultValue @Valid Sessions sessions,
        @DefaultValue @Valid Requests requests) {

    /**
     * Waiting doubles with each further failure.
     *
     * @param failures of one account from one address
     * @param ofAccount of one account from everywhere: holds for addresses it never came from
     * @param ofAddress from one address with whatever account: holds for accounts that never came from there
     * @param forgetAfter after which failures count no more
     */
    record Lockout(
            @DefaultValue("5") @Min(1) int failures,
            @DefaultValue("20") @Min(1) int ofAccount,
            @DefaultValue("100") @Min(1) int ofAddress,
            @DefaultValue("1m") Duration firstWait,
            @DefaultValue("15m") Duration longestWait,
            @DefaultValue("24h") Duration forgetAfter) {}

    /**
     * @param most of one person at a time, per instance; the oldest ends
     * @param longest after which a person signs in again, however busy
     */
    record Sessions(
            @DefaultValue("10") @Min(1) int most,
            @DefaultValue("12h") Duration longest) {}

    /**
     * @param perAddress requests a minute
     * @param perAccount requests a minute
     * @param largestBody of a request that is no upload
     */
    record Requests(
            @DefaultValue("60000") @Min(1) int perAddress,
            @DefaultValue("60000") @Min(1) int perAccount,
            @DefaultValue("1MB") DataSize largestBody) {}
}
