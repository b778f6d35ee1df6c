@echo off
rem Takes away what the set-up did; says what it will change and asks first.
if exist "%~dp0setup\setup.ps1" goto run
powershell -NoLogo -NoProfile -Command "Write-Host ([regex]::Unescape('\u8bf7\u5148\u628a\u538b\u7f29\u5305\u6574\u4e2a\u89e3\u538b\u5230\u4e00\u4e2a\u6587\u4ef6\u5939\uff0c\u518d\u53cc\u51fb\u8fd9\u4e2a\u6587\u4ef6\u3002'))"
pause
exit /b 1
:run
powershell -NoLogo -NoProfile -ExecutionPolicy Bypass -File "%~dp0setup\setup.ps1" -Remove %*
pause
