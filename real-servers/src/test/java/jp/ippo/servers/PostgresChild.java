package jp.ippo.servers;

import java.nio.file.Path;

/** Commits a row and waits to be killed. */
final class PostgresChild {

    private PostgresChild() {}

    public static void main(String... arguments) throws Exception {
        var postgres = RealPostgres.embedded(Path.of(arguments[0]), 0);
        postgres.createDatabase("town");
        var town = new Database(postgres, "town");
        town.execute("create table incident (name text)");
        town.execute("insert into incident values ('committed')");
        ChildJvm.readyUntilKilled();
    }
}
