/** 委託先からの報告: a contractor tells the city under a link of its own; the office makes an incident of it. */
@NullMarked
package jp.ippo.intake.contractorreport;

import org.jspecify.annotations.NullMarked;
