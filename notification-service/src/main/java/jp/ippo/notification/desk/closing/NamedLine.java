package jp.ippo.notification.desk.closing;

import jp.ippo.notification.statistics.YearLine;

/** A line with the name it has in the reader's language. */
public record NamedLine(String name, YearLine line) {}
