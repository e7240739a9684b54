package jp.ippo.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Who has failed to sign in how often, in the database, so that all instances agree; measured by its clock.
 *
 * <p>One account from one address waits after a few failures. An account that fails everywhere waits only where it never
 * came in before, and an address from which everything fails keeps out only accounts that never came from there: so nobody
 * outside can keep the office from its own desks.
 */
class Attempts {

    private final JdbcClient jdbc;
    private final DoorProperties.Lockout limits;

    Attempts(JdbcClient jdbc, DoorProperties properties) {
        this.jdbc = jdbc;
        this.limits = properties.lockout();
    }

    /** @param account as typed; whether it exists changes how it is written down, and nothing that is seen from outside */
    record Knock(String account, boolean exists, String address) {

        private String name() {
            return exists ? account : "?" + mark(account);
        }

        String both() {
            return "both:" + name() + "|" + address;
        }

        String ofAccount() {
            return "account:" + name();
        }

        String ofAddress() {
            return "address:" + address;
        }

        private static String mark(String typed) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest, 0, 2);
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException(missing);
            }
        }
    }

    private record Failed(String who, int failures, double secondsAgo) {}

    /** How long this account has to wait at this address; zero when it may try. */
    Duration toWait(Knock knock) {
        Map<String, Failed> failed = jdbc
                .sql("""
                        select who, failures, extract(epoch from now() - last_at)::float8 as seconds_ago from door_attempts
                        where who in (:both, :account, :address)
                        and last_at > now() - make_interval(secs => :forget)""")
                .param("both", knock.both())
                .param("account", knock.ofAccount())
                .param("address", knock.ofAddress())
                .param("forget", seconds(limits.forgetAfter()))
                .query(Failed.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Failed::who, one -> one));
        var own = rest(failed.get(knock.both()), limits.failures());
        var elsewhere = longer(
                rest(failed.get(knock.ofAccount()), limits.ofAccount()),
                rest(failed.get(knock.ofAddress()), limits.ofAddress()));
        return elsewhere.isZero() || cameFromHereBefore(knock) ? own : longer(own, elsewhere);
    }

    private Duration rest(@Nullable Failed failed, int limit) {
        if (failed == null || failed.failures() < limit) return Duration.ZERO;
        var doubled = Math.min(failed.failures() - limit, 30);
        var whole = Math.min(seconds(limits.firstWait()) * Math.pow(2, doubled), seconds(limits.longestWait()));
        return Duration.ofMillis(Math.max(0, Math.round(1000 * (whole - failed.secondsAgo()))));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private boolean cameFromHereBefore(Knock knock) {
        return jdbc.sql("select count(*) from door_known_address where account = :account and address = :address")
                        .param("account", knock.account())
                        .param("address", knock.address())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void failed(Knock knock) {
        jdbc.sql("delete from door_attempts where last_at < now() - make_interval(secs => :forget)")
                .param("forget", seconds(limits.forgetAfter()))
                .update();
        // One statement per row, in one order: two instances must not wait for each other.
        for (var who : new String[] {knock.ofAccount(), knock.ofAddress(), knock.both()})
            jdbc.sql("""
                            insert into door_attempts (who, failures, last_at) values (:who, 1, now())
                            on conflict (who) do update set failures = door_attempts.failures + 1, last_at = now()""").param("who", who).update();
    }

    /** The own failures are forgotten; those of the address stay, or one good account would cover for guessing at others. */
    void succeeded(Knock knock) {
        jdbc.sql("delete from door_attempts where who in (:both, :account)")
                .param("both", knock.both())
                .param("account", knock.ofAccount())
                .update();
        jdbc.sql("""
                        insert into door_known_address (account, address, seen_at) values (:account, :address, now())
                        on conflict (account, address) do update set seen_at = now()
                        where door_known_address.seen_at < now() - interval '1 day'""")
                .param("account", knock.account())
                .param("address", knock.address())
                .update();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
