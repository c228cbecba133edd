/** The live page as people meet it: in a real browser, before the packaged sensor. */
package org.openhab.binding.ultrasonic.itest.web;
