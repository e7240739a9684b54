package jp.ippo.local;

/** Where everything is, once the town is up. */
final class Signpost {

    private Signpost() {}

    static String of(Town town, Options options) {
        var doors = Doors.of(town.services());
        var sign = new StringBuilder("""

                見る場所 / where to look
                  所属の窓口 intake         %s/         API %s/v3/api-docs
                  判定の机 assessment       %s/         API %s/v3/api-docs
                  担当課の机 notification   %s/         API %s/v3/api-docs
                  受信箱 mailbox            http://127.0.0.1:%d/
                  データ data               %s   (記録 log: ippo.log)

                アカウント / sample accounts (この端末だけで使えます / for this machine only)
                """.formatted(
                        doors.intake(),
                        doors.intake(),
                        doors.assessment(),
                        doors.assessment(),
                        doors.notification(),
                        doors.notification(),
                        town.inboxPort(),
                        options.data()));
        for (var account : SampleAccounts.values()) {
            sign.append("  %-16s %-10s %s%n".formatted(account, account.account(), account.password()));
        }
        return sign.append("\nCtrl-C で終了します / stops the town. 続きは次回も残ります / everything is kept.")
                .toString();
    }
}
