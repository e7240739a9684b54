/** 閉庁日: the days on which the offices of the nation are closed, from the Acts themselves. */
package jp.ippo.assessment.calendar;
