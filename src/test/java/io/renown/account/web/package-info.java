@NullMarked
package io.renown.account.web;

import org.jspecify.annotations.NullMarked;
