package jp.ippo.servers;

/** Where the servers of a test run come from. */
interface Lane {

    RealKafka kafka();

    RealPostgres postgres();
}
