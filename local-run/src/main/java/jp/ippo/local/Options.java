package jp.ippo.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the command line says.
 *
 * @param sample whether the sample incident walks through
 * @param data where everything is kept
 * @param mailServer {@code host:port} of another mail server; empty for the embedded mailbox
 * @param verifyEvidence whether the kept history is verified instead of starting the town
 * @param walkThrough services that run elsewhere: nothing is started, the sample incident walks through them
 * @param trust certificate (PEM) of whoever vouches for those services; empty for the authorities Java knows
 */
record Options(
        boolean sample,
        boolean verifyEvidence,
        Path data,
        Ports ports,
        Optional<String> mailServer,
        Optional<Doors> walkThrough,
        Optional<Path> trust) {

    static final String USAGE = """
            --no-sample                 start empty, without the sample incident
            --verify-evidence           start no service; verify the history that is kept, and end
            --data=DIRECTORY            where everything is kept (./.ippo)
            --intake-port=8081  --assessment-port=8082  --notification-port=8083
            --inbox-port=8025   --smtp-port=3025  --kafka-port=19092  --postgres-port=15432
            --mail-server=HOST:PORT     send to this server instead of the embedded mailbox
            --walk-through=URL,URL,URL  start nothing; let the sample walk through intake, assessment, notification there
            --trust=FILE                with https: certificate (PEM) of the authority that signed theirs""";

    static Options of(String... arguments) {
        var given = new HashMap<String, String>();
        var sample = true;
        var verifyEvidence = false;
        for (var argument : arguments) {
            if (argument.equals("--no-sample")) sample = false;
            else if (argument.equals("--verify-evidence")) verifyEvidence = true;
            else if (argument.startsWith("--") && argument.contains("="))
                given.put(argument.substring(2, argument.indexOf('=')), argument.substring(argument.indexOf('=') + 1));
            else throw new IllegalArgumentException("unknown option " + argument + "\n" + USAGE);
        }
        var data = Path.of(taken(given, "data", ".ippo")).toAbsolutePath().normalize();
        var ports = Ports.of(given);
        var mailServer = Optional.ofNullable(given.remove("mail-server"));
        var walkThrough = Optional.ofNullable(given.remove("walk-through")).map(Doors::of);
        var trust = Optional.ofNullable(given.remove("trust")).map(Path::of);
        if (!given.isEmpty()) throw new IllegalArgumentException("unknown option " + given.keySet() + "\n" + USAGE);
        return new Options(sample, verifyEvidence, data, ports, mailServer, walkThrough, trust);
    }

    static String taken(Map<String, String> given, String name, String otherwise) {
        var value = given.remove(name);
        return value == null ? otherwise : value;
    }
}
