package jp.ippo.intake.filing;

import org.jspecify.annotations.Nullable;

/** 訂正: the whole report as it should be now, and why. */
public record Amendment(Draft draft, @Nullable String reason) {}
