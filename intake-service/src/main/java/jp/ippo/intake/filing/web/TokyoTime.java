package jp.ippo.intake.filing.web;

import java.time.ZoneId;

/** Where people read and write times. */
public final class TokyoTime {

    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    private TokyoTime() {}
}
