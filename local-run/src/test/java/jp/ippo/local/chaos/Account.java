package jp.ippo.local.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** Who files, in every service alike. The password is kept as it is: reading a slow hash is not what is tried here. */
final class Account {

    static final String AUTHORIZATION =
            "Basic " + Base64.getEncoder().encodeToString("officer:officer".getBytes(UTF_8));

    private Account() {}

    static List<String> arguments() {
        return List.of(
                "--ippo.accounts[0].name=officer",
                "--ippo.accounts[0].password={noop}officer",
                "--ippo.accounts[0].roles=PRIVACY_OFFICER",
                "--ippo.door.sample-passwords=true");
    }
}
