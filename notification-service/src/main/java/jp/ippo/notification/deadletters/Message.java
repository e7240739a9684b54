package jp.ippo.notification.deadletters;

import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** A message byte for byte. */
record Message(byte @Nullable [] key, Headers headers, byte @Nullable [] value) {}
